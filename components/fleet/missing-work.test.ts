import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Coverage, CoverageState } from '../../lib/contract/coverage.ts';
import { SubmissionRequest } from '../../lib/contract/submission.ts';
import { missingBlocks, missingRequest, uploadedModels } from './missing-work.ts';
import { testId } from './testing/device.ts';

const runtimes = ['litertjs', 'onnxruntime-node', 'tfjs'];
const models = ['glyphs-l', 'glyphs-m', 'glyphs-s', 'mobilenet-v2'];

function coverage(states: readonly CoverageState[]): Coverage {
  const perDevice = runtimes.length * models.length;
  const cells = states.map((state, i) => ({
    deviceId: testId(Math.floor(i / perDevice)),
    runtime: runtimes[Math.floor(i / models.length) % runtimes.length] ?? '',
    model: models[i % models.length] ?? '',
    state,
    p50Ms: null,
    resultId: null,
    measuredAt: null,
    reason: null,
  }));
  return { devices: [], runtimes: [], models: [], cells, missing: { cells: 0, estimatedS: 0 } };
}

test('every missing cell is in one block, and nothing else is', () => {
  const state = fc.constantFrom(...CoverageState.options);
  fc.assert(
    fc.property(fc.array(state, { maxLength: 60 * 12 }), (states) => {
      const given = coverage(states);
      const wanted = given.cells
        .filter(({ state: one }) => one === 'never' || one === 'stale')
        .map(({ deviceId, runtime, model }) => `${deviceId} ${runtime} ${model}`);
      const got = missingBlocks(given).flatMap((block) =>
        block.deviceIds.flatMap((device) =>
          block.runtimes.flatMap((runtime) =>
            block.models.map((model) => `${device} ${runtime} ${model}`),
          ),
        ),
      );
      expect(got.sort()).toEqual(wanted.sort());
    }),
  );
});

test('a stale cell whose runtime its device has no more is not asked for', () => {
  const given = coverage(['stale', 'stale']);
  const [first] = given.cells;
  if (first) first.reason = 'This device has not said that it has the runtime torch.';
  expect(missingBlocks(given)).toHaveLength(1);
});

test('a fleet of equal devices is one block of at most twenty devices', () => {
  const blocks = missingBlocks(coverage(Array(45 * 12).fill('never')));
  expect(blocks.map(({ deviceIds }) => deviceIds.length)).toEqual([20, 20, 5]);
  for (const block of blocks) {
    const request = missingRequest(block, { submissionId: testId(1), name: 'Missing cells' });
    expect(SubmissionRequest.parse(request)).toEqual(request);
  }
});

test('a model that the hub cannot build is not asked for, and is named', () => {
  const block = { deviceIds: [testId(1)], runtimes: ['tfjs'], models: ['own-model'] };
  expect(missingRequest(block, { submissionId: testId(1), name: 'x' })).toBeNull();
  expect(uploadedModels([block, { ...block, models: ['glyphs-s'] }])).toEqual(['own-model']);
});
