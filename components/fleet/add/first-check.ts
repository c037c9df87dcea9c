import type { DeviceDetail } from '../../../lib/contract/fleet.ts';
import type { SubmissionRequest } from '../../../lib/contract/submission.ts';

/** Built-in models that are small on every board and have an accuracy, so that they make a chart. */
const models = ['glyphs-s', 'glyphs-m'];

/**
 * The short check of a new device: two small models on every runtime that loads there. Null when
 * none does.
 */
export function firstCheck(
  device: Pick<DeviceDetail, 'id' | 'capabilities'>,
  { submissionId, name }: { submissionId: string; name: string },
): SubmissionRequest | null {
  const runtimes = device.capabilities
    .filter(({ state }) => state === 'ok')
    .map(({ runtime }) => runtime)
    .slice(0, 20);
  if (runtimes.length === 0) return null;
  return {
    submissionId,
    name: name.slice(0, 200),
    profile: 'quick',
    priority: 1,
    targets: [{ kind: 'device', deviceId: device.id }],
    reach: 'every',
    matrix: {
      models: models.map((slug) => ({ kind: 'built-in', slug })),
      runtimes,
      precisions: ['fp32'],
      settings: {},
      sweep: null,
      missingOnly: false,
    },
    comparisons: [],
    noise: [],
  };
}
