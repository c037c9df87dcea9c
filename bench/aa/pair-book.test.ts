import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PairBook } from './pair-book.ts';

test('a book that is opened again goes on where it ended', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'pair-book-')), 'aa.ndjson');
  const first = new PairBook(file);
  expect([first.noise, first.ends('same')]).toEqual([null, []]);
  const noise = {
    share95: 0.02,
    runSd: 0.01,
    repeats: 10,
    measuredAt: '2026-11-22T02:00:00.000Z',
    resultId: '01900000-0000-7000-8000-000000000002',
  };
  first.keepNoise(noise);
  first.keep('same', 'no relevant difference');
  first.keep('same', 'refused');
  first.keep('slowed', 'slower');
  const again = new PairBook(file);
  expect(again.noise).toEqual(noise);
  expect(again.ends('same')).toEqual(['no relevant difference', 'refused']);
  expect(again.ends('slowed')).toEqual(['slower']);
});

test('what is no line of a book is refused; without a file nothing is kept', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'pair-book-')), 'aa.ndjson');
  writeFileSync(file, '{"stage":"same","end":"perhaps"}\n');
  expect(() => new PairBook(file)).toThrow();
  const book = new PairBook(null);
  book.keep('same', 'slower');
  expect(book.ends('same')).toEqual(['slower']);
  expect(new PairBook(null).ends('same')).toEqual([]);
});
