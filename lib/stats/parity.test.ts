import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Parity } from '../contract/run.ts';
import { compareOutputs, parityThreshold } from './parity.ts';

const of = (...values: number[]) => Float32Array.from(values);
const output = fc
  .array(fc.float({ min: -1000, max: 1000, noNaN: true }), { minLength: 4, maxLength: 40 })
  .map((values) => Float32Array.from(values));

test('an output agrees with itself', () => {
  fc.assert(
    fc.property(fc.array(output, { minLength: 1, maxLength: 8 }), (outputs) => {
      expect(compareOutputs(outputs, outputs, 'fp32')).toMatchObject({
        cosineLeast: expect.closeTo(1, 9),
        differenceMost: 0,
        sameArgmax: 1,
      });
    }),
  );
});

test('figures fit the contract and the sides may be turned round but for the relative error', () => {
  const shape = Parity.omit({
    reference: true,
    referenceArtifact: true,
    inputs: true,
    inputsSha256: true,
  });
  const pairOfOutputs = output.chain((x) =>
    fc.tuple(
      fc.constant(x),
      fc
        .array(fc.float({ min: -1000, max: 1000, noNaN: true }), {
          minLength: x.length,
          maxLength: x.length,
        })
        .map((y) => Float32Array.from(y)),
    ),
  );
  fc.assert(
    fc.property(pairOfOutputs, ([x, y]) => {
      const there = compareOutputs([x], [y], 'int8');
      const back = compareOutputs([y], [x], 'int8');
      expect(shape.parse(there)).toEqual(there);
      expect(back.cosineLeast).toBeCloseTo(there.cosineLeast, 9);
      expect(back.differenceMost).toBe(there.differenceMost);
      expect(back.sameArgmax).toBe(there.sameArgmax);
    }),
  );
});

test('known figures: 3-4-5 triangles', () => {
  const compared = compareOutputs([of(3, 4), of(1, 0)], [of(4, 3), of(1, 0)], 'fp32');
  expect(compared.cosineLeast).toBeCloseTo(24 / 25, 12);
  expect(compared.cosineMedian).toBeCloseTo(24 / 25, 12);
  expect(compared.relativeRmsMost).toBeCloseTo(Math.SQRT2 / 5, 12);
  expect(compared.differenceMost).toBe(1);
  expect(compared.sameArgmax).toBe(0.5);
});

test('the worst input counts, not the average one', () => {
  const good = of(1, 2, 3);
  const compared = compareOutputs([good, good, good], [good, of(-1, -2, -3), good], 'fp16');
  expect(compared.cosineLeast).toBe(-1);
  expect(compared.cosineMedian).toBe(1);
});

test('zeros agree with zeros only', () => {
  expect(compareOutputs([of(0, 0)], [of(0, 0)], 'fp32')).toMatchObject({
    cosineLeast: 1,
    relativeRmsMost: null,
  });
  expect(compareOutputs([of(0, 0)], [of(0, 1)], 'fp32').cosineLeast).toBe(0);
  expect(compareOutputs([of(0, 1)], [of(0, 0)], 'fp32').cosineLeast).toBe(0);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is no output', (bad) => {
  expect(() => compareOutputs([of(1, 2)], [of(1, bad)], 'fp32')).toThrow(
    /tested runtime's output for input 0 is not a finite number at place 1/,
  );
  expect(() => compareOutputs([of(bad, 2)], [of(1, 2)], 'fp32')).toThrow(/reference runtime/);
});

test('other shapes and no inputs are refused', () => {
  expect(() => compareOutputs([], [], 'fp32')).toThrow(RangeError);
  expect(() => compareOutputs([of(1)], [], 'fp32')).toThrow(RangeError);
  expect(() => compareOutputs([of(1)], [of(1, 2)], 'fp32')).toThrow(/1 and 2 values/);
});

test('integers may deviate more than floating point', () => {
  expect(parityThreshold('fp16')).toBe(0.99);
  expect(parityThreshold('int8')).toBe(0.95);
});
