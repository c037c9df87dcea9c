import { expect, test } from 'vitest';
import { makePoint } from '../../../lib/contract/testing/point.ts';
import { words } from '../../../lib/text/words.ts';
import { fitsWords, missesWords } from './fits-words.ts';

const text = words('en');
const point = (id: string) =>
  makePoint({ id, model: { slug: id, name: `Model ${id}`, family: 'f' }, resultId: id });

test('what is left is counted, and up to three of the front are named', () => {
  const kept = ['a', 'b', 'c', 'd', 'e'].map(point);
  const said = fitsWords(
    { kept, broken: 1, unknown: 2, onFront: kept.slice(0, 4), verdicts: new Map() },
    text,
  );
  expect(said).toBe(
    '5 keep every limit; 4 of them are on the front: Model a on Raspberry Pi 4, Model b on Raspberry Pi 4, Model c on Raspberry Pi 4 and 1 more. 1 is excluded. 2 do not state all that is limited.',
  );
});

test('when nothing keeps the limits, that is said', () => {
  expect(
    fitsWords({ kept: [], broken: 0, unknown: 0, onFront: [], verdicts: new Map() }, text),
  ).toBe('Nothing keeps every limit.');
});

test('only rows with samples are held against a deadline', () => {
  const row = { samples: 100, share: 0, low: 0, high: 0, longestMs: 1, longestStreak: 0 };
  const rows = new Map([
    ['a', { ...row, resultId: 'a', missed: 0 }],
    ['b', { ...row, resultId: 'b', missed: 3 }],
    ['gone', { ...row, resultId: 'gone', missed: 0 }],
  ]);
  const said = (state: 'asking' | 'known' | 'failed') =>
    missesWords({ rows, state }, ['a', 'b', 'c'].map(point), 33.3, text, 'en');
  expect(said('known')).toBe('1 of 2 with samples keeps the deadline of 33.3 ms in every one.');
  expect(said('asking')).toContain('Counting');
  expect(said('failed')).toContain('could not be counted');
});
