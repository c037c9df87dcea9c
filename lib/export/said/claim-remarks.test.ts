import { expect, test } from 'vitest';
import { latency, makePoint } from '../../contract/testing/point.ts';
import { words } from '../../text/words.ts';
import { withClaims } from './claim-remarks.ts';

const source = { label: 'NVIDIA', url: null, licence: null, date: null };
const own = makePoint({ id: 'own', latency: latency({ p50Ms: 2.67 }) });
const claim = makePoint({
  id: 'claim',
  tier: 'published',
  latency: latency({ meanMs: 27 }),
  source,
});

test('a figure far from a published one says both, and whose it is', () => {
  const [flagged, published] = withClaims([own, claim], words('en'), 'en');
  expect(flagged?.remarks).toEqual([
    { code: 'claimed_mismatch', detail: 'measured 2.67 ms, published mean 27.0 ms by NVIDIA' },
  ]);
  expect(published?.remarks).toEqual([]);
});

test('a list without such a gap stays the same list', () => {
  const points = [own, makePoint({ id: 'other' })];
  expect(withClaims(points, words('en'), 'en')).toBe(points);
});
