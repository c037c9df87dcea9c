import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Reproductions } from '../../lib/contract/history.ts';
import { catalogueWords } from '../../lib/text/catalogue-words.ts';
import { Reproduced, reproducedText } from './reproduced.tsx';

type Counted = Pick<Reproductions, 'times' | 'boards' | 'ratio'>;

const said = (given: Counted, locale: 'en' | 'zh-CN' = 'en') =>
  reproducedText(given, catalogueWords(locale).history, locale);

test.each<[Counted, string]>([
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

test('each of the newest that measured it again has its address, its moment and its p50', () => {
  const resultId = '0199b7c4-8e21-7000-8000-000000000007';
  const newest = [
    { resultId, measuredAt: '2026-11-21T14:30:00.000Z', p50Ms: 4.2 },
    { resultId: resultId.replace(/7$/, '6'), measuredAt: null, p50Ms: null },
  ];
  const record = { times: 2, boards: 1, ratio: 1, newest };
  const markup = renderToStaticMarkup(<Reproduced record={record} locale="en" />);
  expect(markup).toContain(`href="/r/${resultId}"`);
  expect(markup).toContain('2026-11-21 14:30 UTC');
  expect(markup.match(/p50 4\.20/g)).toHaveLength(1);
  const none = { times: 0, boards: 0, ratio: null, newest: [] };
  expect(renderToStaticMarkup(<Reproduced record={none} locale="en" />)).not.toContain('<ul');
});
