import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const numbers = { L: 10, C: 8, S: 7, N: 8, A: 5 };
const ids = [
  ...Object.entries(numbers).flatMap(([letter, last]) =>
    Array.from({ length: last }, (_, at) => `${letter}${String(at + 1).padStart(2, '0')}`),
  ),
  'A08',
];
const text = readFileSync('docs/reliability.md', 'utf8');
const rows = text.split('\n').filter((line) => /^\| [A-Z]\d\d \|/.test(line));

test('every promised fault stands once, with its test, its N and what shows its guard', () => {
  expect(rows.map((row) => row.slice(2, 5))).toEqual(ids);
  for (const row of rows) {
    const cells = row.split('|').slice(1, -1);
    expect(cells.length, row).toBe(5);
    expect(
      cells.filter((cell) => cell.trim() === ''),
      row,
    ).toEqual([]);
  }
});

test('every test that is named is in its file', () => {
  const named = rows.flatMap((row) => [...row.matchAll(/`([^`]+\.test\.ts)`: ([^;|]+)/g)]);
  expect(named.length).toBeGreaterThan(2 * ids.length - 8);
  const missing = named.filter(
    ([, file = '', title = '']) =>
      !existsSync(file) || !readFileSync(file, 'utf8').includes(title.trim()),
  );
  expect(missing.map(([whole]) => whole)).toEqual([]);
});
