import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

test('keys are sorted at every depth and no white space is written', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: 0.5 })).toBe(
    '{"a":0.5,"b":[1,{"c":"x","d":null}]}',
  );
});

test('any JSON value survives, whatever the order of its keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('what JSON cannot carry is refused instead of becoming null', () => {
  for (const value of [
    Number.NaN,
    Number.POSITIVE_INFINITY,
    undefined,
    () => 1,
    { a: undefined },
  ]) {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  }
});
