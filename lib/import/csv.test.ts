import { expect, test } from 'vitest';
import { CsvMapping } from './csv-mapping.ts';
import { readImport } from './read-import.ts';

const mapping = CsvMapping.parse({
  columns: {
    Board: 'device.name',
    Network: 'model.name',
    'Time (s)': { field: 'latency.meanMs', factor: 1000 },
    Format: { field: 'precision', values: { FP16: 'fp16' } },
    'Top-1': { field: 'accuracy.0.value', factor: 0.01 },
  },
  constants: {
    task: 'image-classification',
    'runtime.name': 'Engine',
    batch: 1,
    'accuracy.0.metric': 'top1',
    'accuracy.0.dataSet': 'imagenet-2012-val',
  },
});
const head = 'Board,Network,Time (s),Format,Top-1';
const read = (text: string, given: CsvMapping | undefined = mapping) =>
  readImport([{ name: 'table.csv', text }], 'csv', given && { mapping: given });

test('columns become fields, by factor and by word; what says nothing is left out', () => {
  const [file] = read(`${head}\n"Board, large",Net,0.0123,FP16,76.1\nBoard,Net 2,0.5,-,\n`);
  expect(file?.results[0]).toMatchObject({
    device: { name: 'Board, large' },
    latency: { meanMs: 12.3 },
    precision: 'fp16',
    batch: 1,
    accuracy: [{ metric: 'top1', value: 0.761, dataSet: 'imagenet-2012-val' }],
  });
  expect(file?.results[1]).toMatchObject({
    latency: { meanMs: 500 },
    precision: null,
    accuracy: [],
  });
});

test.each([
  [`${head}\nBoard,Net,fast,FP16,76\n`, 'table.csv, line 2: "fast" in Time (s) is no number'],
  [`${head}\nBoard,Net,1\n`, 'table.csv: is no table: Invalid Record Length'],
  [
    'Board,Network\nx,y\n',
    'table.csv, column Time (s): is not in the table; it has: Board, Network',
  ],
  [`${head}\nBoard,Net,1,half,76\n`, 'table.csv, line 2: precision: '],
])('what is wrong is named with its line', (text, said) => {
  expect(() => read(text)).toThrow(said);
});

test('a table needs a mapping', () => {
  expect(() => readImport([{ name: 't.csv', text: head }], 'csv')).toThrow('say with --mapping');
});
