import { expect, test } from 'vitest';
import { SubmissionRequest } from '../../../lib/contract/submission.ts';
import { testId } from '../../fleet/testing/device.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { submissionOf } from './submission-of.ts';

const whole: Draft = {
  ...emptyDraft(),
  model: ['glyphs-s', 'e'.repeat(64)],
  rt: ['onnxruntime-node'],
  to: [`device:${testId(1)}`, 'tag:lab', 'class:rpi4', 'runtime:tensorrt@8.5', 'runtime:tfjs'],
};
const read = (change: Partial<Draft> = {}) => submissionOf({ ...whole, ...change }, 'By itself');
const sent = (change: Partial<Draft> = {}) =>
  SubmissionRequest.parse({ submissionId: testId(2), ...read(change).body });

test('what is chosen becomes a submission that the contract takes', () => {
  const request = sent({ threads: '1, 2 4', batch: '8', prio: '-3', missing: true });
  expect(request).toMatchObject({ name: 'By itself', priority: -3, reach: 'every' });
  expect(request.matrix).toMatchObject({
    models: [
      { kind: 'built-in', slug: 'glyphs-s' },
      { kind: 'artifact', sha256: 'e'.repeat(64) },
    ],
    settings: { batch: 8 },
    sweep: { threads: [1, 2, 4] },
    missingOnly: true,
  });
  expect(request.targets).toEqual([
    { kind: 'device', deviceId: testId(1) },
    { kind: 'tag', tag: 'lab' },
    { kind: 'class', deviceClass: 'rpi4' },
    { kind: 'capability', runtime: 'tensorrt', leastVersion: '8.5' },
    { kind: 'capability', runtime: 'tfjs', leastVersion: null },
  ]);
  expect(sent({ name: ' Nightly ' }).name).toBe('Nightly');
});

test('a setting counts only in the scenario that it belongs to', () => {
  const hidden = { conc: '4', min: '12' };
  expect(sent(hidden).matrix?.settings).toEqual({});
  expect(sent({ ...hidden, sc: 'Offline' }).matrix?.settings).toEqual({
    scenario: 'Offline',
    concurrency: 4,
  });
  expect(sent({ ...hidden, sc: 'Sustained' }).matrix?.settings).toEqual({
    scenario: 'Sustained',
    minutes: 12,
  });
});

test('a comparison and a noise measurement', () => {
  const a = { ...whole.a, model: 'glyphs-s', rt: 'tfjs', threads: '2' };
  const b = { ...a, prec: 'int8' as const, threads: '' };
  expect(sent({ kind: 'comparison', a, b, runs: '7' })).toMatchObject({
    matrix: null,
    noise: [],
    comparisons: [
      {
        a: { model: 'glyphs-s', runtime: 'tfjs', precision: 'fp32', threads: 2 },
        b: { model: 'glyphs-s', runtime: 'tfjs', precision: 'int8' },
        runsPerSide: 7,
      },
    ],
  });
  expect(sent({ kind: 'noise', a, reps: '12' }).noise).toEqual([
    {
      cell: { model: 'glyphs-s', runtime: 'tfjs', precision: 'fp32', threads: 2 },
      repeats: 12,
    },
  ]);
});

test('what is missing and what is wrong is named, each at its field', () => {
  expect(submissionOf(emptyDraft(), '').needs).toEqual(['model', 'rt', 'to']);
  expect(read({ kind: 'comparison' }).needs).toEqual(['a', 'b']);
  expect(read({ kind: 'noise' }).needs).toEqual(['a']);
  expect(read({ prec: [] }).needs).toEqual(['prec']);
  const { body, wrong } = read({
    threads: 'two',
    batch: '0',
    prio: '11',
    data: 'My Images',
    images: '1.5',
    size: Array.from({ length: 40 }, (_, i) => i + 16).join(','),
  });
  expect(body).toBeNull();
  expect(wrong).toEqual({
    prio: { code: 'number', least: -10, most: 10 },
    threads: { code: 'numbers', least: 1, most: 1024 },
    batch: { code: 'numbers', least: 1, most: 4096 },
    size: { code: 'many', most: 32 },
    data: { code: 'slug' },
    images: { code: 'number', least: 1, most: 1_000_000 },
  });
  const a = { ...whole.a, model: 'm', rt: 'r', batch: '-1' };
  expect(read({ kind: 'noise', a, runs: '11' }).wrong).toEqual({
    runs: { code: 'number', least: 4, most: 10 },
    'a.batch': { code: 'number', least: 1, most: 4096 },
  });
});
