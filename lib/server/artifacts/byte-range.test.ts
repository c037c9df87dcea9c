import { expect, test } from 'vitest';
import { byteRange } from './byte-range.ts';

test('one range is cut to the file; what cannot be met is none', () => {
  expect(byteRange('bytes=0-9', 100)).toEqual({ start: 0, end: 10 });
  expect(byteRange('bytes=90-', 100)).toEqual({ start: 90, end: 100 });
  expect(byteRange('bytes=90-1000', 100)).toEqual({ start: 90, end: 100 });
  expect(byteRange('bytes=-10', 100)).toEqual({ start: 90, end: 100 });
  expect(byteRange('bytes=-1000', 100)).toEqual({ start: 0, end: 100 });
  expect(byteRange('bytes=100-', 100)).toBe('none');
  expect(byteRange('bytes=-0', 100)).toBe('none');
});

test('what is no single range of bytes asks for the whole file', () => {
  for (const header of [
    null,
    '',
    'bytes=-',
    'bytes=5-2',
    'bytes=0-1,3-4',
    'items=0-1',
    'bytes=a-b',
  ]) {
    expect(byteRange(header, 100)).toBeNull();
  }
});
