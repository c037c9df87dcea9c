import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AccuracyCount } from '../../../lib/contract/run.ts';
import type { Session } from '../runtimes/adapter.ts';
import { countClasses } from './count-classes.ts';
import { type LabelledImages, UnreadableImageError } from './labelled-images.ts';

/** One number an image: the model sees it and answers by `logitsOf`. */
function model(batch: number, logitsOf: (image: number) => number[]) {
  const input = new Float32Array(batch);
  let output: Float32Array = new Float32Array(0);
  let calls = 0;
  const session: Session = {
    input,
    infer: async () => {
      calls++;
      output = Float32Array.from([...input].flatMap(logitsOf));
    },
    output: () => output,
    close: async () => undefined,
  } as Partial<Session> as Session;
  return { session, calls: () => calls };
}

function images(labels: number[], broken: number[] = []): LabelledImages<number> {
  return {
    total: labels.length,
    dataSet: `numbers@${labels.length}`,
    subsetSha256: 'ab'.repeat(32),
    preprocessing: 'none',
    load: (index, input, offset) => {
      if (broken.includes(index)) throw new UnreadableImageError(`7/${index}.jpeg`, 'cut short');
      input[offset] = index;
      return labels[index]!;
    },
  };
}

const oneHot = (best: number) => Array.from({ length: 10 }, (_, k) => (k === best ? 1 : k / 100));
const codes = (remarks: { code: string }[]) => remarks.map(({ code }) => code);

test('counts, answers and order do not depend on the batch', async () => {
  const labels = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(labels, fc.integer({ min: 1, max: 7 }), async (truth, batch) => {
      const answer = (image: number) => oneHot((image * 3) % 10);
      const one = await countClasses(model(1, answer).session, 1, images(truth));
      const { session, calls } = model(batch, answer);
      const many = await countClasses(session, batch, images(truth));
      expect(many).toEqual(one);
      expect(calls()).toBe(Math.ceil(truth.length / batch));
      const right = truth.filter((label, k) => label === (k * 3) % 10).length;
      expect(one.accuracy?.correct.top1).toBe(right);
      const predicted = Buffer.from(one.accuracy?.answers?.predicted ?? '', 'base64');
      expect(truth.map((_, k) => predicted.readUInt16LE(k * 2))).toEqual(
        truth.map((_, k) => (k * 3) % 10),
      );
      const bits = Buffer.from(one.accuracy?.answers?.right ?? '', 'base64');
      const set = truth.filter((_, k) => ((bits[k >> 3] ?? 0) >> (k & 7)) & 1).length;
      expect(set).toBe(right);
      expect(AccuracyCount.parse(one.accuracy)).toEqual(one.accuracy);
    }),
  );
});

const stratified = Array.from({ length: 600 }, (_, k) => k % 10);

test('a good model of enough images has no remark', async () => {
  const { session } = model(4, (image) => oneHot(image % 10).map((v) => v + image / 1e6));
  const { accuracy, remarks } = await countClasses(session, 4, images(stratified));
  expect(accuracy).toMatchObject({ correct: { top1: 600, top5: 600 }, total: 600, chance: 0.1 });
  expect(accuracy?.commonest).toBeCloseTo(0.1);
  expect(remarks).toEqual([]);
});

test('few images are indicative', async () => {
  const { session } = model(1, (image) => oneHot(image % 10));
  const counted = await countClasses(session, 1, images(stratified.slice(0, 30)));
  expect(codes(counted.remarks)).toEqual(['indicative_accuracy']);
});

test('a set of one class says nothing about guessing, nor about a constant answer', async () => {
  const one = Array.from({ length: 600 }, () => 3);
  const right = (image: number) => oneHot(3).map((logit) => logit + image / 1e6);
  const { accuracy, remarks } = await countClasses(model(4, right).session, 4, images(one));
  expect(accuracy).toMatchObject({ correct: { top1: 600 }, chance: 1, commonest: 1 });
  expect(codes(remarks)).toEqual([]);
});

test('a constant answer and an unmoved output are told apart', async () => {
  const stuck = await countClasses(model(2, () => oneHot(3)).session, 2, images(stratified));
  expect(codes(stuck.remarks)).toEqual([
    'cached_or_stuck',
    'broken_preprocessing',
    'constant_prediction',
  ]);
  const biased = model(2, (image) => oneHot(3).map((v) => v + image / 1e6));
  const { remarks } = await countClasses(biased.session, 2, images(stratified));
  expect(codes(remarks)).toEqual(['broken_preprocessing', 'constant_prediction']);
});

test('answers near chance speak of wrong inputs', async () => {
  const { session } = model(1, (image) => oneHot((image * 7 + (image >> 4)) % 10));
  const { remarks } = await countClasses(session, 1, images(stratified));
  expect(codes(remarks)).toEqual(['broken_preprocessing']);
  expect(remarks[0]?.detail).toContain('guessing reaches 10.0 %');
});

test('outputs that are no numbers are named', async () => {
  const { session } = model(1, (image) => oneHot(image % 10).map((v) => (image > 9 ? NaN : v)));
  const { remarks } = await countClasses(session, 1, images(stratified));
  expect(remarks).toContainEqual({
    code: 'not_finite',
    detail: '590 of 600 outputs hold values that are no numbers',
  });
});

test('one image in a hundred may be unreadable, more make the accuracy null', async () => {
  const answer = (image: number) => oneHot(image % 10).map((v) => v + image / 1e6);
  const six = [5, 6, 70, 100, 101, 599];
  const { accuracy, remarks } = await countClasses(
    model(4, answer).session,
    4,
    images(stratified, six),
  );
  expect(accuracy).toMatchObject({ total: 594, correct: { top1: 594 }, skipped: 6, answers: null });
  expect(accuracy?.skippedNames).toEqual(six.map((index) => `7/${index}.jpeg`));
  expect(remarks).toEqual([
    {
      code: 'images_skipped',
      detail: '6 of 600 images do not decode: 7/5.jpeg, 7/6.jpeg, 7/70.jpeg, ...',
    },
  ]);
  const seven = await countClasses(model(4, answer).session, 4, images(stratified, [...six, 8]));
  expect(seven.accuracy).toBeNull();
  expect(codes(seven.remarks)).toEqual(['images_skipped']);
});
