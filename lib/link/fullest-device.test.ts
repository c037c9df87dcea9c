import { expect, test } from 'vitest';
import { makePoint } from '../contract/testing/point.ts';
import { fullestDevice } from './fullest-device.ts';
import { matrixOf } from './matrix.ts';
import { defaultView } from './view.ts';

const context = { view: defaultView(), metric: 'top1', frameRate: true };
const matrix = (points: Parameters<typeof matrixOf>[0]) => matrixOf(points, context, () => false);
const board = (name: string) => ({ slug: name.toLowerCase(), name });
const large = { slug: 'glyph-m', name: 'Glyph M', family: 'Glyph' };

test('one device at a time begins with the one of most figures, the first of equals', () => {
  const empty = makePoint({ id: 'a', device: board('A'), outcome: 'unsupported' });
  const one = makePoint({ id: 'b', device: board('B') });
  const two = [
    makePoint({ id: 'c1', device: board('C') }),
    makePoint({ id: 'c2', device: board('C'), model: large }),
  ];
  expect(fullestDevice(matrix([empty, one, ...two]))?.name).toBe('C');
  expect(
    fullestDevice(matrix([empty, one, makePoint({ id: 'd', device: board('D') })]))?.name,
  ).toBe('B');
  expect(fullestDevice(matrix([empty]))?.name).toBe('A');
  expect(fullestDevice(matrix([]))).toBeNull();
});
