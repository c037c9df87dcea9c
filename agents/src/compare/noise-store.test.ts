import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeviceNoise } from '../../../lib/contract/comparison.ts';
import { fileTree } from '../../testing/file-tree.ts';
import { NoiseStore } from './noise-store.ts';

let tree: ReturnType<typeof fileTree>;
beforeEach(() => {
  tree = fileTree({});
});
afterEach(() => tree.remove());

const now = Date.parse('2026-11-21T10:00:00.000Z');
const mine = { fingerprint: 'ab'.repeat(32), combination: '01'.repeat(32) };
const another = { ...mine, combination: '02'.repeat(32) };
const noise = (measuredAt: string, share95: number): DeviceNoise => ({
  share95,
  repeats: 10,
  measuredAt,
  resultId: '01900000-0000-7000-8000-000000000001',
});

test('the newest noise of the same environment counts, for thirty days', () => {
  const store = new NoiseStore(tree.folder);
  expect(store.find(mine, now)).toBeNull();
  store.add(mine, noise('2026-11-20T10:00:00.000Z', 0.02));
  store.add(mine, noise('2026-11-10T10:00:00.000Z', 0.05));
  store.add({ ...mine, fingerprint: 'cd'.repeat(32) }, noise('2026-11-21T09:00:00.000Z', 0.09));
  const again = new NoiseStore(tree.folder);
  expect(again.find(mine, now)?.share95).toBe(0.02);
  expect(again.find(mine, now + 35 * 24 * 3600 * 1000)).toBeNull();
});

test('what was learned and is too old has to be learned again', () => {
  const store = new NoiseStore(tree.folder);
  const later = now + 35 * 24 * 3600 * 1000;
  expect(store.isOutdated(mine, later)).toBe(false);
  store.add(mine, noise('2026-11-20T10:00:00.000Z', 0.02));
  expect(store.isOutdated(mine, now)).toBe(false);
  expect(store.isOutdated(mine, later)).toBe(true);
  expect(store.isOutdated(another, later)).toBe(false);
});

test('that of the same combination goes before a newer one of another', () => {
  const store = new NoiseStore(tree.folder);
  store.add(mine, noise('2026-11-10T10:00:00.000Z', 0.02));
  store.add(another, noise('2026-11-20T10:00:00.000Z', 0.05));
  expect(store.find(mine, now)?.share95).toBe(0.02);
  expect(store.find({ ...mine, combination: '03'.repeat(32) }, now)?.share95).toBe(0.05);
});

test('that of few repeats is given only where there is no other', () => {
  const store = new NoiseStore(tree.folder);
  store.add(mine, { ...noise('2026-11-20T10:00:00.000Z', 0.2), repeats: 9 });
  expect(store.find(mine, now)?.repeats).toBe(9);
  store.add(another, noise('2026-11-10T10:00:00.000Z', 0.02));
  expect(store.find(mine, now)).toMatchObject({ share95: 0.02, repeats: 10 });
});

test('a file that is not understood is as good as none', () => {
  writeFileSync(join(tree.folder, 'noise.json'), '{"version":1,"entries":[{}]}');
  const store = new NoiseStore(tree.folder);
  expect(store.find(mine, now)).toBeNull();
  store.add(mine, noise('2026-11-20T10:00:00.000Z', 0.02));
  expect(store.find(mine, now)?.share95).toBe(0.02);
});
