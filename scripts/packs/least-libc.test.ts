import { expect, test } from 'vitest';
import { leastLibcOf, newerLibc } from './least-libc.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('the newest version that is named', () => {
  expect(leastLibcOf(bytes('\0GLIBC_2.17\0GLIBC_2.2.5\0GLIBC_2.9\0GLIBCXX_3.4.30\0'))).toBe('2.17');
  expect(leastLibcOf(bytes('no library'))).toBeNull();
});

test('minors are numbers, not text', () => {
  expect(newerLibc('2.9', '2.27')).toBe('2.27');
  expect(newerLibc('2.28', '2.27')).toBe('2.28');
  expect(newerLibc(null, '2.27')).toBe('2.27');
  expect(newerLibc(null, null)).toBeNull();
});
