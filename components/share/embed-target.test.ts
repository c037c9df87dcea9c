import { expect, test } from 'vitest';
import { embedTarget } from './embed-target.ts';
import { type Shared, sharedHref } from './shared.ts';

const explore: Shared = { path: '/', query: 'q=p90&ds=3', title: 'Latency' };
const id = '0199b7c4-8e21-7000-8000-0123456789ab';

test('what is shown elsewhere of a view carries its query, of a link its last part alone', () => {
  expect(embedTarget(explore, null)).toEqual({
    title: 'Latency',
    page: '/?q=p90&ds=3',
    frame: '/embed?q=p90&ds=3',
    picture: '/api/v1/view.svg?q=p90&ds=3',
    badge: null,
  });
  expect(embedTarget(explore, 'abcdefgh')).toMatchObject({
    page: '/v/abcdefgh',
    frame: '/embed/abcdefgh',
    picture: '/v/abcdefgh/view.svg',
  });
  expect(JSON.stringify(embedTarget(explore, 'abcdefgh'))).not.toContain('q=p90');
  expect(embedTarget({ ...explore, query: '' }, null)).toMatchObject({ frame: '/embed' });
});

test('a comparison has a picture, a result its badge, a study nothing to show elsewhere', () => {
  const compared = embedTarget({ path: '/compare', query: 'c=a,b', title: 'Two' }, null);
  expect(compared).toMatchObject({ frame: null, picture: '/api/v1/view.svg?page=compare&c=a,b' });
  const result: Shared = { path: `/r/${id}`, query: '', title: 'One', badge: 'f'.repeat(64) };
  expect(embedTarget(result, null)).toMatchObject({ picture: null, badge: 'f'.repeat(64) });
  expect(embedTarget({ path: `/study/${'a'.repeat(24)}`, query: '', title: 'S' }, null)).toBeNull();
});

test('at the address of a link that link is what is shared', () => {
  expect(sharedHref(explore, { slug: 'abcdefgh' })).toBe('/v/abcdefgh');
  expect(sharedHref(explore, null)).toBe('/?q=p90&ds=3');
  expect(sharedHref({ path: '/', query: '' }, null)).toBe('/');
});
