import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBase64 } from '../../codec/base64.ts';
import type { Answers } from '../../contract/run.ts';
import { answeredImages, pairedAnswers } from './paired-answers.ts';

interface Answer {
  predicted: number;
  right: boolean;
}

function answers(list: readonly Answer[]): Answers {
  const right = new Uint8Array(Math.ceil(list.length / 8));
  list.forEach((answer, i) => {
    if (answer.right) right[i >> 3] = (right[i >> 3] ?? 0) | (1 << (i & 7));
  });
  const predicted = list.flatMap(({ predicted }) => [predicted & 255, predicted >> 8]);
  return { predicted: toBase64(Uint8Array.from(predicted)), right: toBase64(right) };
}

const answer = fc.record({ predicted: fc.integer({ min: 0, max: 65535 }), right: fc.boolean() });

test('every image is counted on the side that alone got it right', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(answer, answer), { minLength: 1, maxLength: 50 }), (pairs) => {
      const a = answers(pairs.map(([ours]) => ours));
      const b = answers(pairs.map(([, theirs]) => theirs));
      expect(answeredImages(a)).toBe(pairs.length);
      expect(pairedAnswers(a, b, pairs.length)).toMatchObject({
        images: pairs.length,
        onlyA: pairs.filter(([x, y]) => x.right && !y.right).length,
        onlyB: pairs.filter(([x, y]) => y.right && !x.right).length,
        agreement: pairs.filter(([x, y]) => x.predicted === y.predicted).length / pairs.length,
      });
    }),
  );
});

test('a side against itself agrees wholly and has p 1', () => {
  const side = answers([
    { predicted: 300, right: true },
    { predicted: 7, right: false },
  ]);
  expect(pairedAnswers(side, side, 2)).toEqual({
    images: 2,
    onlyA: 0,
    onlyB: 0,
    p: 1,
    agreement: 1,
  });
});

test('equal accuracy with little agreement is seen', () => {
  const left = Array.from({ length: 20 }, (_, i) => ({ predicted: i, right: i < 10 }));
  const right = left.map(({ predicted, right }) => ({ predicted: 99 - predicted, right: !right }));
  expect(pairedAnswers(answers(left), answers(right), 20)).toMatchObject({
    onlyA: 10,
    onlyB: 10,
    p: 1,
    agreement: 0,
  });
});

test('answers about other numbers of images are refused', () => {
  const two = answers([
    { predicted: 1, right: true },
    { predicted: 2, right: true },
  ]);
  expect(() => pairedAnswers(two, two, 3)).toThrow(/not those of 3 images/);
  expect(() => pairedAnswers(two, answers([{ predicted: 1, right: true }]), 2)).toThrow(/side b/);
  const none = answers([]);
  expect(() => pairedAnswers(none, none, 0)).toThrow(RangeError);
});
