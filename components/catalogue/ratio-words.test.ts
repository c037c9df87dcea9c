import { expect, test } from 'vitest';
import { catalogueWords } from '../../lib/text/catalogue-words.ts';
import { ratioAgainst, ratioWords } from './ratio-words.ts';

const words = catalogueWords('en').catalogue.ratio;

test('a ratio says its direction in words, and nothing where it is too small to count', () => {
  expect(ratioWords(1.9, words, 'en')).toBe('1.90× faster');
  expect(ratioWords(0.5, words, 'en')).toBe('2.00× slower');
  expect(ratioWords(1.04, words, 'en')).toBe('no difference shown');
  expect(ratioWords(1 / 1.04, words, 'en')).toBe('no difference shown');
  expect(ratioAgainst(1.9, 'TFLite', words, 'en')).toBe('1.90× faster than TFLite');
  expect(ratioAgainst(1, 'TFLite', words, 'en')).toBe('no difference shown against TFLite');
});
