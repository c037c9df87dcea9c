import { v7 as uuid7 } from 'uuid';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { SavedView, SavedViewRequest } from '../../contract/saved-view.ts';
import { defaultView } from '../../link/view.ts';
import { viewQuery } from '../../link/view-query.ts';
import type { Context } from '../context.ts';
import { testContext } from '../testing/test-context.ts';
import { changeView } from './change-view.ts';
import { listViews } from './list-views.ts';
import { removeView } from './remove-view.ts';
import { mostViews, saveView } from './save-view.ts';

let ctx: Context;

beforeAll(async () => {
  ctx = await testContext();
});

beforeEach(async () => {
  await ctx.pool.query('truncate saved_view');
});

const save = (name: string, query = '', path: '/' | '/compare' = '/') =>
  saveView(SavedViewRequest.parse({ name, path, query }), ctx);
const refused = (work: Promise<unknown>, status: number, words: RegExp) =>
  expect(work).rejects.toMatchObject({ status, message: expect.stringMatching(words) });

test('a view is kept under its name, with its query as lib/link writes it', async () => {
  const saved = SavedView.parse(await save(' Fast and small ', 'u=ms&fw=tflite,tensorrt&q=p90'));
  const query = viewQuery({
    ...defaultView(),
    u: 'ms',
    q: 'p90',
    fw: ['tensorrt', 'tflite'],
  });
  expect(saved).toMatchObject({ name: 'Fast and small', path: '/', query, changedAt: null });
  expect(await listViews(ctx)).toEqual([saved]);
});

test('the basket of Explore is not part of a view, and a default view has no query', async () => {
  expect((await save('with a basket', 'c=a,b&q=p99')).query).toBe('q=p99');
  expect((await save('plain', 'q=p50')).query).toBe('');
});

test('a query that the page would not understand is refused, by name', async () => {
  await refused(
    save('odd', 'q=p51&colour=red'),
    422,
    /^query: \/ does not understand q, colour\.$/,
  );
  expect(await listViews(ctx)).toEqual([]);
});

test('what is compared is the view of the page that compares', async () => {
  const { query } = await save('three', 'find=resnet&u=ms&c=b,a&abs=0', '/compare');
  expect(query).toBe('c=b,a&u=ms&abs=0');
  await refused(
    save('other', 'c=b,a&fw=tflite', '/compare'),
    422,
    /compare does not understand fw/,
  );
});

test('names are unique, and a name of spaces or control characters is none', async () => {
  const { id } = await save('One');
  await save('one');
  await refused(save('One', 'q=p90'), 409, /Another view is called “One”/);
  const { id: other } = await save('Two');
  await refused(changeView(other, { name: 'One' }, ctx), 409, /“One”/);
  expect((await listViews(ctx)).map(({ name }) => name)).toEqual(['One', 'one', 'Two']);
  expect(SavedViewRequest.safeParse({ name: '   ', path: '/', query: '' }).success).toBe(false);
  expect(SavedViewRequest.safeParse({ name: 'a\u202eb', path: '/', query: '' }).success).toBe(
    false,
  );
  expect(SavedViewRequest.safeParse({ name: 'x'.repeat(81), path: '/', query: '' }).success).toBe(
    false,
  );
  expect((await changeView(id, { name: 'One' }, ctx)).changedAt).toBeNull();
});

test('a view gets another name or state; each alone leaves the other', async () => {
  const { id, savedAt } = await save('Old', 'q=p90');
  const renamed = await changeView(id, { name: 'New' }, ctx);
  expect(renamed).toMatchObject({ id, name: 'New', query: 'q=p90', savedAt });
  expect(renamed.changedAt).not.toBeNull();
  expect(await changeView(id, { query: 'q=p99&c=a' }, ctx)).toMatchObject({
    name: 'New',
    query: 'q=p99',
  });
  await refused(changeView(id, { query: 'nonsense=1' }, ctx), 422, /nonsense/);
  await refused(changeView(uuid7(), { name: 'x' }, ctx), 404, /no saved view/);
  await refused(changeView('x', { name: 'x' }, ctx), 404, /no saved view/);
});

test('a removed view is gone, and its name is free', async () => {
  const { id } = await save('Once');
  await removeView(id, ctx);
  await refused(removeView(id, ctx), 404, /may have been removed/);
  await refused(removeView('x', ctx), 404, /may have been removed/);
  expect((await save('Once')).id).not.toBe(id);
});

test('there is an end to views', async () => {
  await ctx.pool.query(
    `insert into saved_view (workspace, id, name, path, query)
     select 'home', gen_random_uuid(), n::text, '/', '' from generate_series(2, $1) n`,
    [mostViews],
  );
  await save('the last');
  await refused(save('one more'), 409, /There are 200 saved views already/);
});
