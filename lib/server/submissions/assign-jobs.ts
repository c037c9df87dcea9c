import type { Impossible, SubmissionPreview } from '../../contract/submission.ts';
import type { PlannedWork } from './planned-work.ts';

/** A device that work may be given to. */
export interface Assignee {
  id: string;
  name: string;
}

/** What is known of one piece of work on one device. */
export interface Judgement {
  /** Why the device cannot do it; else null. */
  refusal: string | null;
  /** It was measured lately, or waits to be. */
  known: boolean;
  estimatedS: number;
}

/** One job: where it may be measured, or why nowhere. */
export interface AssignedJob {
  planned: PlannedWork;
  /** Devices that may take it; the one that cannot, of what is impossible on one; else empty. */
  devices: readonly Assignee[];
  reason: string | null;
}

/** What a submission becomes. */
export interface Assignment {
  jobs: AssignedJob[];
  preview: SubmissionPreview;
}

/** How work is spread over devices. */
export interface Spread {
  devices: readonly Assignee[];
  reach: 'every' | 'any';
  judge(planned: PlannedWork, device: Assignee): Judgement;
}

/**
 * Gives every piece of work to every device, or each to any one of those that can do it, in the
 * order of the work. What is impossible is kept with the reason; what is known is counted and left out.
 */
export function assignJobs(
  works: readonly PlannedWork[],
  { devices, reach, judge }: Spread,
): Assignment {
  const jobs: AssignedJob[] = [];
  const impossible: Impossible[] = [];
  const load = new Map(devices.map(({ id, name }) => [id, newLoad(id, name)]));
  let known = 0;
  const groups = reach === 'any' ? [devices] : devices.map((device) => [device]);
  for (const group of groups) {
    for (const planned of works) {
      const judged = group.map((device) => ({ device, ...judge(planned, device) }));
      const able = judged.filter(({ refusal }) => refusal === null);
      if (able.length === 0) {
        const [only, ...others] = group;
        const device = others.length === 0 ? only : undefined;
        const reason = reasonOf(judged.map(({ refusal }) => refusal ?? ''));
        jobs.push({ planned, devices: device ? [device] : [], reason });
        const { id: deviceId = null, name: deviceName = null } = device ?? {};
        impossible.push({ deviceId, deviceName, cell: planned.title, reason });
      } else if (able.some((one) => one.known)) {
        known++;
      } else {
        jobs.push({ planned, devices: able.map(({ device }) => device), reason: null });
        addToLeast(load, able);
      }
    }
  }
  const rows = [...load.values()];
  return {
    jobs,
    preview: {
      devices: rows,
      jobs: jobs.length - impossible.length,
      known,
      impossible,
      estimatedS: Math.max(0, ...rows.map(({ estimatedS }) => estimatedS)),
    },
  };
}

type Load = SubmissionPreview['devices'][number];

function newLoad(deviceId: string, name: string): Load {
  return { deviceId, name, jobs: 0, estimatedS: 0 };
}

/** Of several devices the one that would be done first takes it, as idle ones do in the queue. */
function addToLeast(
  load: Map<string, Load>,
  able: readonly { device: Assignee; estimatedS: number }[],
): void {
  let best: { row: Load; doneS: number } | null = null;
  for (const { device, estimatedS } of able) {
    const row = load.get(device.id);
    if (!row) continue;
    const doneS = row.estimatedS + estimatedS;
    if (best === null || doneS < best.doneS) best = { row, doneS };
  }
  if (!best) return;
  best.row.jobs++;
  best.row.estimatedS = best.doneS;
}

/** One sentence for several devices. */
function reasonOf(refusals: readonly string[]): string {
  const [first = 'No device was asked for.', ...others] = [...new Set(refusals)];
  if (others.length === 0) return first.slice(0, 200);
  return `None of the ${refusals.length} devices can; one says: ${first}`.slice(0, 200);
}
