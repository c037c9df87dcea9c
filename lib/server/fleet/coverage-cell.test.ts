import { expect, test } from 'vitest';
import { isMissing } from '../../contract/missing-cell.ts';
import { coverageCell } from './coverage-cell.ts';

const nothing = { result: null, waiting: null };
const silent = { id: '0199b7c4-8e21-7000-8000-0123456789ab', capabilities: [] };

test('a device that has said nothing may have every runtime of the hub, and no other', () => {
  const stateOf = (runtime: string) =>
    coverageCell({ device: silent, runtime, model: 'glyphs-s' }, nothing);
  expect(stateOf('tfjs')).toMatchObject({ state: 'never', reason: null });
  expect(stateOf('torch')).toMatchObject({
    state: 'impossible',
    reason: 'This device has not said that it has the runtime torch.',
  });
});

test('an old figure of a runtime that the device no longer has is stale, and says why for good', () => {
  const old = {
    deviceId: silent.id,
    runtime: 'torch',
    runtimeName: 'PyTorch',
    model: 'glyphs-s',
    modelName: 'Glyphs S',
    p50Ms: 8,
    validId: silent.id,
    validAt: new Date('2026-01-01T00:00:00Z'),
    stale: true,
    failedId: null,
    failed: null,
  };
  const cell = coverageCell(
    { device: silent, runtime: 'torch', model: 'glyphs-s' },
    { result: old, waiting: null },
  );
  expect(cell).toMatchObject({
    state: 'stale',
    p50Ms: 8,
    reason: expect.stringMatching(/has not said/),
  });
  expect(isMissing(cell)).toBe(false);
  expect(isMissing({ ...cell, reason: null })).toBe(true);
});
