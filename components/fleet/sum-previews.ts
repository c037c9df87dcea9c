import type { SubmissionPreview } from '../../lib/contract/submission.ts';

/**
 * Several previews as one: a device's jobs and times add up, and the whole takes as long as the
 * slowest device.
 */
export function sumPreviews(previews: readonly SubmissionPreview[]): SubmissionPreview {
  const devices = new Map<string, SubmissionPreview['devices'][number]>();
  for (const one of previews.flatMap((preview) => preview.devices)) {
    const was = devices.get(one.deviceId);
    devices.set(one.deviceId, {
      ...one,
      jobs: one.jobs + (was?.jobs ?? 0),
      estimatedS: one.estimatedS + (was?.estimatedS ?? 0),
    });
  }
  const all = [...devices.values()];
  return {
    devices: all,
    jobs: previews.reduce((sum, { jobs }) => sum + jobs, 0),
    known: previews.reduce((sum, { known }) => sum + known, 0),
    impossible: previews.flatMap(({ impossible }) => impossible),
    estimatedS: all.reduce((most, { estimatedS }) => Math.max(most, estimatedS), 0),
  };
}
