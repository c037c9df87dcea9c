import { expect, test } from 'vitest';
import { makePoint } from '../contract/testing/point.ts';
import { identityPart, identityParts, varyingParts } from './identity.ts';

test('the parts are written in one order, what is not stated is null', () => {
  const point = makePoint({ precision: null, threads: 4 });
  const texts = identityParts.map((part) => identityPart(point, part, (n) => `${n} threads`));
  expect(texts).toEqual([
    'Raspberry Pi 4',
    'Glyph S',
    'ONNX Runtime 1.30.0',
    null,
    null,
    '4 threads',
  ]);
});

test('only what differs on screen varies', () => {
  const points = [makePoint(), makePoint({ precision: 'int8', threads: 2 })];
  expect([...varyingParts(points)]).toEqual(['precision', 'threads']);
  expect(varyingParts([makePoint()]).size).toBe(0);
});
