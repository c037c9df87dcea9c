import type { JobDetail, JobRow } from '../../../lib/contract/fleet.ts';
import { testId } from '../../fleet/testing/device.ts';
import type { FleetChoices } from '../draft/fleet-choices.ts';

/** A queued job of one cell for one device. */
export function makeJob(given: Partial<JobRow> = {}): JobRow {
  return {
    id: testId(1),
    submission: { id: testId(90), name: 'Nightly' },
    title: 'Glyphs S · ONNX Runtime · int8',
    work: {
      kind: 'cell',
      entry: { model: 'glyphs-s', runtime: 'onnxruntime-node', precision: 'int8', threads: 2 },
    },
    profile: 'quick',
    state: 'queued',
    priority: 0,
    device: { id: testId(50), name: 'shelf-pi4' },
    candidates: 1,
    attempts: 0,
    cancelling: false,
    progress: null,
    reason: null,
    estimatedS: 40,
    createdAt: '2026-11-21T12:00:00.000Z',
    startedAt: null,
    endedAt: null,
    resultIds: [],
    ...given,
  };
}

/** The same with its history and log. */
export function makeDetail(given: Partial<JobDetail> = {}): JobDetail {
  const { transitions = [], log = null, ...row } = given;
  return { ...makeJob(row), transitions, log };
}

/** A fleet of two boards, one built-in model and one uploaded file. */
export const testFleet: FleetChoices = {
  models: [
    { value: 'glyphs-s', name: 'Glyphs S', builtIn: true, speedOnly: false, kind: null },
    { value: 'e'.repeat(64), name: 'Own net', builtIn: false, speedOnly: false, kind: 'onnx fp32' },
  ],
  runtimes: [
    { slug: 'onnxruntime-node', name: 'ONNX Runtime', devices: 2 },
    { slug: 'tensorrt', name: 'TensorRT', devices: 0 },
  ],
  devices: [
    { id: testId(50), name: 'shelf-pi4', activity: 'idle' },
    { id: testId(51), name: 'bench-orin', activity: 'offline' },
  ],
  tags: [{ value: 'lab', devices: 1 }],
  classes: [{ value: 'rpi4', name: 'Raspberry Pi 4', devices: 1 }],
  dataSets: ['imagenetv2'],
};
