import { expect, test } from 'vitest';
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
