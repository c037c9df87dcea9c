import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packSource, unpackSource } from './packed-source.ts';
import { shortRow } from './testing/short-row.ts';

const rows = [
  shortRow({ latency_ms_mean: 1.5 }),
  shortRow({ model: 'other', other_accuracy: { metric: 'F1_percent', value: 90 } }),
];

test('rows come back as they were packed, in order', () => {
  expect(unpackSource(packSource('table', rows))).toEqual({ source: 'table', rows });
});

test('equal rows pack to equal bytes, with neither time nor system in them', () => {
  const packed = packSource('table', rows);
  expect(packed.equals(packSource('table', structuredClone(rows)))).toBe(true);
  expect([...packed.subarray(4, 8), packed[9]]).toEqual([0, 0, 0, 0, 255]);
});

test('a column that never changes is written once', () => {
  const text = gunzipSync(packSource('table', rows)).toString('utf8');
  expect(text).toContain('"device":{"every":"NVIDIA Jetson Nano"}');
  expect(text).toContain('"model":{"each":["ResNet-50","other"]}');
});

test('a file of another shape is refused', () => {
  const broken = packSource('table', rows).subarray(0, 40);
  expect(() => unpackSource(broken)).toThrow();
});
