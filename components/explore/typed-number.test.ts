import { expect, test } from 'vitest';
import { typedNumber } from './typed-number.ts';

test('a number is read as it was typed, and nothing is no number', () => {
  expect(typedNumber(' 33.3 ', 100)).toBe(33.3);
  expect(typedNumber('', 100)).toBeNull();
});

test('what is no number, not above 0 or beyond the limit is wrong', () => {
  for (const text of ['0', '-1', '1,5', '1e3', 'fast', '101', '0.0000000001']) {
    expect(typedNumber(text, 100), text).toBe('wrong');
  }
});
