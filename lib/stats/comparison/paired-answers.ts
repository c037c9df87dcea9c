import { fromBase64 } from '../../codec/base64.ts';
import type { PairedAnswers } from '../../contract/comparison.ts';
import type { Answers } from '../../contract/run.ts';
import { mcnemarP } from './mcnemar.ts';

/** Number of images that a list of answers is about: two bytes each. */
export function answeredImages(answers: Answers): number {
  return Math.floor(fromBase64(answers.predicted).length / 2);
}

/**
 * Two sets of answers on the same images in the same order (method.md A8.4): how many only one side
 * got right, whether that is more than chance, and how often both predict the same class, which
 * shows a wrong preprocessing that accuracy alone hides.
 *
 * @throws RangeError when a side's answers are not about `images` images
 */
export function pairedAnswers(a: Answers, b: Answers, images: number): PairedAnswers {
  const [ours, theirs] = [open(a, images, 'a'), open(b, images, 'b')];
  let onlyA = 0;
  let onlyB = 0;
  let same = 0;
  for (let i = 0; i < images; i++) {
    const [rightA, rightB] = [ours.isRight(i), theirs.isRight(i)];
    if (rightA && !rightB) onlyA++;
    if (rightB && !rightA) onlyB++;
    if (ours.predicted(i) === theirs.predicted(i)) same++;
  }
  return { images, onlyA, onlyB, p: mcnemarP(onlyA, onlyB), agreement: same / images };
}

function open(answers: Answers, images: number, side: string) {
  const predicted = fromBase64(answers.predicted);
  const right = fromBase64(answers.right);
  if (images < 1 || predicted.length !== 2 * images || right.length !== Math.ceil(images / 8)) {
    throw new RangeError(
      `The answers of side ${side} have ${predicted.length} and ${right.length} bytes, which are not those of ${images} images.`,
    );
  }
  return {
    predicted: (i: number) => (predicted[2 * i] ?? 0) + 256 * (predicted[2 * i + 1] ?? 0),
    isRight: (i: number) => (((right[i >> 3] ?? 0) >> (i & 7)) & 1) === 1,
  };
}
