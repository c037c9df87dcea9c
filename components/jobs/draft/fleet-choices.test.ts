import { expect, test } from 'vitest';
import type { Capability } from '../../../lib/contract/device-state.ts';
import { jobsWords } from '../../../lib/text/jobs-words.ts';
import { makeDevice, testId } from '../../fleet/testing/device.ts';
import { testFleet } from '../testing/job.ts';
import { emptyDraft } from './draft.ts';
import { draftName } from './draft-name.ts';
import { fleetChoices } from './fleet-choices.ts';

const found = (runtime: string, state: Capability['state']): Capability => ({
  runtime,
  name: runtime.toUpperCase(),
  state,
  version: null,
  executionProviders: [],
  reason: null,
});

test('runtimes are counted where they load, and revoked devices count for nothing', () => {
  const fleet = fleetChoices(
    [
      makeDevice({
        id: testId(50),
        tags: [],
        capabilities: [found('tfjs', 'ok'), found('tensorrt', 'missing')],
      }),
      makeDevice({
        id: testId(51),
        tags: ['lab'],
        capabilities: [found('tensorrt', 'ok'), found('tfjs', 'ok')],
      }),
      makeDevice({ id: testId(52), capabilities: [], activity: 'revoked', tags: ['old'] }),
    ],
    [],
    [{ slug: 'resnet-50', name: 'ResNet-50', speedOnly: true }],
  );
  expect(fleet.runtimes).toEqual([
    { slug: 'tfjs', name: 'TFJS', devices: 2 },
    { slug: 'tensorrt', name: 'TENSORRT', devices: 1 },
  ]);
  expect(fleet.devices.map(({ id }) => id)).toEqual([testId(50), testId(51)]);
  expect(fleet.tags).toEqual([{ value: 'lab', devices: 1 }]);
  expect(fleet.classes).toEqual([{ value: 'rpi4', name: 'Raspberry Pi 4', devices: 2 }]);
  expect(fleet.models[0]).toMatchObject({ value: 'resnet-50', builtIn: true, speedOnly: true });
});

test('a submission that nobody names says what it measures', () => {
  const words = jobsWords('en').jobsNew;
  const name = (change: object) =>
    draftName({ ...emptyDraft(), ...change }, testFleet, words, 'en');
  const rt = ['onnxruntime-node'];
  expect(name({ model: ['glyphs-s'], rt })).toBe('Glyphs S on ONNX Runtime');
  expect(name({ model: ['glyphs-s', 'x'], rt })).toBe('2 models on ONNX Runtime');
  expect(name({ model: ['glyphs-s'] })).toBe('');
  const a = { ...emptyDraft().a, model: 'glyphs-s', rt: 'onnxruntime-node' };
  expect(name({ kind: 'noise', a })).toBe('Glyphs S · ONNX Runtime · fp32 against itself');
});
