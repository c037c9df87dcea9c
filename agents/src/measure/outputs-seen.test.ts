import { expect, test } from 'vitest';
import { lookAtOutputs, outputRemarks } from './outputs-seen.ts';

/** A session whose output is a function of the number of the input. */
function look(outputOf: (index: number) => number[], inputOf = (index: number) => index) {
  const input = new Float32Array(2);
  let output = new Float32Array();
  const work = {
    pre: (index: number) => {
      input.fill(inputOf(index));
      return undefined;
    },
    infer: () => {
      output = Float32Array.from(outputOf(input[0] ?? 0));
      return undefined;
    },
    post: () => undefined,
  };
  return lookAtOutputs(work, { input, output: () => output });
}

const codes = async (seen: ReturnType<typeof look>) =>
  outputRemarks(await seen).map(({ code }) => code);

test('eight different inputs with different outputs raise no doubt', async () => {
  expect(await look((index) => [index, 1])).toEqual({ inputs: 8, outputs: 8, notFinite: null });
  expect(await codes(look((index) => [index, 1]))).toEqual([]);
});

test('one value that is no number is found and named', async () => {
  const seen = await look((index) => [index, index === 5 ? Number.NaN : 1]);
  expect(outputRemarks(seen)).toEqual([
    { code: 'not_finite', detail: 'output 1 of input 5 is NaN' },
  ]);
  expect(await codes(look((index) => [index === 7 ? -Infinity : index]))).toEqual(['not_finite']);
});

test('the same output for every input is a cached or stuck one', async () => {
  expect(await codes(look(() => [3, 4]))).toEqual(['cached_or_stuck']);
});

test('where all inputs are the same, equal outputs say nothing', async () => {
  expect(
    await codes(
      look(
        () => [3],
        () => 1,
      ),
    ),
  ).toEqual([]);
});
