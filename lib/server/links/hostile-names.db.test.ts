import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { LinkRequest } from '../../contract/link.ts';
import { NoteRequest } from '../../contract/note.ts';
import { Line } from '../../contract/primitives.ts';
import { SavedViewRequest } from '../../contract/saved-view.ts';
import { testCell } from '../../contract/testing/cell.ts';
import { latency, makePoint } from '../../contract/testing/point.ts';
import { tier } from '../../contract/testing/tier.ts';
import { hostileFamilies, hostileNames, inGroups } from '../../export/testing/hostile-names.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { exportPoints } from '../exports/export-points.ts';
import { getDevice } from '../fleet/get-device.ts';
import { updateDevice } from '../fleet/update-device.ts';
import { addNote } from '../notes/add-note.ts';
import { listNotes } from '../notes/list-notes.ts';
import { pointsById } from '../points/points-by-id.ts';
import { publishPoints } from '../points/publish-points.ts';
import { getResult } from '../results/get-result.ts';
import { enrolled } from '../testing/devices.ts';
import { measureCell } from '../testing/measure.ts';
import { testContext } from '../testing/test-context.ts';
import { listViews } from '../views/list-views.ts';
import { saveView } from '../views/save-view.ts';
import { createLink } from './create-link.ts';
import { listLinks } from './list-links.ts';
import { openLink } from './open-link.ts';

let ctx: Context;
let device: DeviceIdentity;

beforeAll(async () => {
  ctx = await testContext();
  device = await enrolled(ctx);
});

/** Names that a line of text may be; the others are refused at the door. */
const kept = hostileNames.filter((name) => Line.safeParse(name).success);
/** One of each family where each costs a result of its own; every fourth, or all, in longer tiers. */
const oneEach = Object.values(hostileFamilies).flatMap(
  (names) => names.find((one) => kept.includes(one)) ?? [],
);
const every = tier === 'nightly' ? 1 : 4;
const some = tier === 'usual' ? oneEach : kept.filter((_, index) => index % every === 0);
const sorted = (names: readonly (string | null)[]) => names.map(String).toSorted();

test('what no text may hold is refused by its field, and the rest is most of them', () => {
  expect(kept.length).toBeGreaterThan(500);
  const refused = hostileNames.filter((name) => !kept.includes(name));
  for (const name of refused) {
    const bad = /\p{Cs}|[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
    expect(name.length > 200 || bad.test(name), JSON.stringify(name)).toBe(true);
  }
  for (const family of ['controls', 'broken', 'directions', 'long'] as const) {
    expect(refused.some((name) => hostileFamilies[family]?.includes(name))).toBe(true);
  }
});

test('titles of links come back as they were given', async () => {
  const titles = kept.filter((name) => name.length <= 120);
  for (const title of titles) {
    const asked = { path: '/', query: '', access: 'public', mode: 'live', title, days: null };
    const { slug } = await createLink(LinkRequest.parse(asked), ctx);
    expect((await openLink(slug, ctx)).title).toBe(title);
  }
  expect(sorted((await listLinks(ctx)).map(({ title }) => title))).toEqual(sorted(titles));
});

test('names of saved views come back without the space around them', async () => {
  const named = kept.flatMap((name) => {
    const asked = SavedViewRequest.safeParse({ name, path: '/', query: '' });
    return asked.success ? [asked.data] : [];
  });
  const byName = [...new Map(named.map((one) => [one.name, one])).values()];
  expect(byName.length).toBeGreaterThan(400);
  for (const views of inGroups(byName, 200)) {
    await ctx.pool.query('truncate saved_view');
    for (const view of views) await saveView(view, ctx);
    const names = (await listViews(ctx)).map(({ name }) => name);
    expect(sorted(names)).toEqual(sorted(views.map(({ name }) => name)));
  }
});

test('notes come back as they were written', async () => {
  const about = { kind: 'result' as const, id: await measureCell({ ctx, device }, [{}]) };
  const notes = hostileNames.flatMap((text) => {
    const asked = NoteRequest.safeParse({ about, text });
    return asked.success ? [asked.data] : [];
  });
  expect(notes.length).toBeGreaterThan(500);
  for (const group of inGroups(notes, 100)) {
    await ctx.pool.query('truncate note');
    for (const note of group) await addNote(note, ctx);
    const texts = (await listNotes(about, ctx)).map(({ text }) => text);
    expect(texts).toEqual(group.map(({ text }) => text));
  }
});

test('a device, a model and a runtime keep the name they were given', {
  timeout: 600_000,
}, async () => {
  for (const [index, name] of some.entries()) {
    const { deviceId } = device;
    await updateDevice(deviceId, { name }, ctx);
    expect((await getDevice(deviceId, ctx))?.name).toBe(name);
    const plain = testCell();
    const cell = testCell({
      artifact: {
        ...plain.artifact,
        sha256: index.toString(16).padStart(64, 'e'),
        model: { ...plain.artifact.model, slug: `hostile-${index}`, name, family: name },
      },
      runtime: { ...plain.runtime, slug: `hostile-${index}`, name },
    });
    const id = await measureCell({ ctx, device }, [{}], cell);
    expect((await getResult({ id }, ctx))?.cell).toMatchObject({
      artifact: { model: { name, family: name } },
      runtime: { name },
    });
  }
});

test('a row keeps its names in the list and in both files of the data set', async () => {
  const points = kept.map((name, at) =>
    makePoint({
      id: `hostile.${String(at).padStart(4, '0')}`,
      tier: 'published',
      combination: at.toString(16).padStart(64, '0'),
      device: { slug: `d${at}`, name },
      model: { slug: `m${at}`, name, family: name },
      latency: latency({ meanMs: 1 + at }),
      source: { label: name, url: null, licence: name, date: null },
    }),
  );
  const sources = [{ key: 'hostile', digest: 'one', points: () => points }];
  await publishPoints({ sources, curatedCohort: null }, ctx);
  for (const group of inGroups(points, 6)) {
    const ids = group.map(({ id }) => id);
    expect((await pointsById(ids, {}, ctx)).points).toEqual(group);
  }
  const text = async (format: 'csv' | 'ndjson') => {
    let all = '';
    for await (const piece of (await exportPoints({ ds: null, format }, ctx)).pieces())
      all += piece;
    return all;
  };
  const rows = (await text('ndjson'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const own = rows.filter(({ id }) => id.startsWith('hostile.'));
  expect(own.map(({ device: { name } }) => name)).toEqual(kept);
  const records: Record<string, string>[] = parse(await text('csv'), { columns: true });
  const named = records.filter(({ point_id }) => point_id?.startsWith('hostile.'));
  expect(named.map(({ device: shown }) => shown)).toEqual(
    kept.map((name) => (/^[=+\-@\t\r＝＋－＠]/.test(name) ? `'${name}` : name)),
  );
});
