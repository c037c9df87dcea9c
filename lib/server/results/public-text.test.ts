import { expect, test } from 'vitest';
import { publicText } from './public-text.ts';

test('only the first line is public, and no path in it', () => {
  expect(publicText("ENOENT: no such file, open '/home/ann/models/s.onnx'\n at load")).toBe(
    "ENOENT: no such file, open '…'",
  );
  expect(publicText('cannot load C:\\Users\\ann\\s.onnx')).toBe('cannot load …');
  expect(publicText('uses 1.5/2 cores and and/or')).toBe('uses 1.5/2 cores and and/or');
});
