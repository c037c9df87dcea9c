import { expect, test } from 'vitest';
import { parseCellSpec } from './cell-spec.ts';

test('a cell is named by model, runtime and precision, then by what is not as usual', () => {
  expect(parseCellSpec('glyphs-s/onnxruntime-node/int8')).toEqual({
    model: 'glyphs-s',
    runtime: 'onnxruntime-node',
    precision: 'int8',
  });
  expect(parseCellSpec('a/b/fp32,threads=2,batch=4,scenario=Offline,profile=full')).toMatchObject({
    threads: 2,
    batch: 4,
    scenario: 'Offline',
    profile: 'full',
  });
});

test('what is not understood is named', () => {
  const refused: [string, RegExp][] = [
    ['glyphs-s', /give MODEL\/RUNTIME\/PRECISION/],
    ['a/b/c/d', /give MODEL\/RUNTIME\/PRECISION/],
    ['a/b/fp31', /precision/],
    ['a/b/fp32,threads', /"threads" of the cell/],
    ['a/b/fp32,threads=two', /threads/],
    ['a/b/fp32,threads=0', /threads/],
    ['a/b/fp32,command=rm', /"command=rm" of the cell/],
  ];
  for (const [text, reason] of refused) expect(() => parseCellSpec(text)).toThrow(reason);
});

test('what a result page gives as its command is understood', () => {
  expect(parseCellSpec('glyphs-s/onnxruntime-node/fp32,scenario=Sustained,inputSize=224')).toEqual({
    model: 'glyphs-s',
    runtime: 'onnxruntime-node',
    precision: 'fp32',
    scenario: 'Sustained',
    inputSize: 224,
  });
});
