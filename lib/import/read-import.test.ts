import { expect, test } from 'vitest';
import { readImport } from './read-import.ts';

const own = {
  schema: 'inferometer-results/1',
  tier: 'log',
  source: { label: 'our lab' },
  results: [
    {
      task: 'image-classification',
      device: { name: 'Board X' },
      model: { name: 'Net 1' },
      runtime: { name: 'Engine' },
      latency: { meanMs: 4.2 },
    },
  ],
};
const file = (value: unknown, name = 'a.json') => ({ name, text: JSON.stringify(value) });

test('the schema itself is recognised, and what it leaves out is null', () => {
  const [read] = readImport([file(own)], 'auto');
  expect(read?.results[0]).toMatchObject({
    latency: { meanMs: 4.2 },
    batch: null,
    precision: null,
    runs: [],
    accuracy: [],
  });
});

test('files of one source become one, and what the caller says of the source wins', () => {
  const [one, ...more] = readImport([file(own), file(own, 'b.json')], 'auto', {
    source: { licence: 'CC0' },
    tier: 'published',
  });
  expect(more).toEqual([]);
  expect(one?.results).toHaveLength(2);
  expect(one).toMatchObject({ tier: 'published', source: { label: 'our lab', licence: 'CC0' } });
});

test.each([
  [{ ...own, results: [{ ...own.results[0], latency: {} }] }, 'a.json, results.0: must have runs'],
  [{ ...own, tier: 'measured' }, 'a.json, tier: '],
  [{ ...own, results: [{ ...own.results[0], task: 'Image Net' }] }, 'a.json, results.0.task: '],
])('a field that breaks a rule is named', (value, said) => {
  expect(() => readImport([file(value)], 'auto')).toThrow(said);
});

test('a file in no known format is refused with what to do', () => {
  const unknown = { name: 'x.txt', text: 'hello' };
  expect(() => readImport([unknown], 'auto')).toThrow(/x\.txt: is in no format .* --format/);
  const broken = { name: 'x.json', text: '{"schema": ' };
  expect(() => readImport([broken], 'inferometer')).toThrow('x.json: is no JSON (');
});
