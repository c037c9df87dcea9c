import { expect, test } from 'vitest';
import type { Reproductions } from '../../lib/contract/history.ts';
import { catalogueWords } from '../../lib/text/catalogue-words.ts';
import { reproducedText } from './relations-section.tsx';

const said = (given: Reproductions, locale: 'en' | 'zh-CN' = 'en') =>
  reproducedText(given, catalogueWords(locale).history, locale);

test.each<[Reproductions, string]>([
  [{ times: 0, boards: 0, ratio: null }, 'Nobody has measured it again in this version.'],
  [
    { times: 3, boards: 2, ratio: 1.04 },
    'Measured again 3 times on 2 boards, in the same version: the median p50 there is 4 % slower than here.',
  ],
  [
    { times: 1, boards: 1, ratio: 0.8 },
    'Measured again once on one board, in the same version: the median p50 there is 20 % faster than here.',
  ],
  [
    { times: 1200, boards: 1, ratio: 0.998 },
    'Measured again 1,200 times on one board, in the same version: the median p50 there is the same within 1 %.',
  ],
  [
    { times: 2, boards: 1, ratio: null },
    'Measured again 2 times on one board, in the same version.',
  ],
])('%o', (given, text) => {
  expect(said(given)).toBe(text);
});

test('in Chinese nothing is left in English', () => {
  for (const ratio of [null, 1, 1.2, 0.8]) {
    expect(said({ times: 2, boards: 1, ratio }, 'zh-CN').replace('p50', '')).not.toMatch(/[a-z]/);
  }
  expect(said({ times: 0, boards: 0, ratio: null }, 'zh-CN')).not.toMatch(/[a-z]/);
});
