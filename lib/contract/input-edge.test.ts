import { expect, test } from 'vitest';
import { inputEdge } from './input-edge.ts';

test('the size that stands twice behind the batch is the edge, in either layout', () => {
  expect(inputEdge([1, 3, 224, 224])).toBe(224);
  expect(inputEdge([224, 224, 224, 3])).toBe(224);
  expect(inputEdge([1, 16])).toBeNull();
});
