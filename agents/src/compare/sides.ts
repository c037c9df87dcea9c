import { decodeSamples } from '../../../lib/codec/sample-stream.ts';
import { sha256OfJson } from '../../../lib/codec/sha256.ts';
import type { Comparison, DeviceNoise } from '../../../lib/contract/comparison.ts';
import type { Environment } from '../../../lib/contract/environment.ts';
import { rejectingCodes } from '../../../lib/contract/remark.ts';
import type { Answers, RunReport } from '../../../lib/contract/run.ts';
import { compareSides } from '../../../lib/stats/comparison/compare-sides.ts';
import type { ComparedSide } from '../../../lib/stats/comparison/compared-side.ts';
import type { ResolvedCell } from '../job/resolve-entry.ts';

/** What was measured of one side, in the order in which it ran. */
export interface MeasuredSide {
  resolved: ResolvedCell;
  reports: readonly RunReport[];
}

/** The hash by which one environment is told from another. */
export function fingerprintOf({ identity }: Environment): string {
  return sha256OfJson(identity);
}

/** The latency run that counts for a planned index: itself, or the one that repeats it. */
export function countingRun(reports: readonly RunReport[], index: number): RunReport | null {
  const candidates = reports.filter(
    ({ kind, status, runIndex, remeasures, streams }) =>
      kind === 'latency' &&
      status === 'ok' &&
      streams !== null &&
      (runIndex === index || remeasures === index),
  );
  return candidates.at(-1) ?? null;
}

/** What `b` is, seen from `a`, by what was measured here and now. */
export function compareMeasured(
  a: MeasuredSide,
  b: MeasuredSide,
  environment: Environment,
  how: { order: string; noise: DeviceNoise | null; otherNoise: DeviceNoise | null },
): Comparison {
  return compareSides(sideOf(a, environment), sideOf(b, environment), {
    ...how,
    order: ranOrder(a, b, how.order),
    answers: sameImages(a.reports, b.reports),
  });
}

/** The order without the runs that were lost: what was left need not be mixed. */
function ranOrder(a: MeasuredSide, b: MeasuredSide, order: string): string {
  const [ofA, ofB] = [a, b].map(({ resolved, reports }) =>
    resolved.plan.planned
      .filter(({ kind }) => kind === 'latency')
      .map(({ index }) => countingRun(reports, index) !== null),
  );
  const ran = [...order].filter((letter) => (letter === 'a' ? ofA : ofB)?.shift() ?? false);
  return ran.includes('a') && ran.includes('b') ? ran.join('') : order;
}

function sideOf({ resolved, reports }: MeasuredSide, environment: Environment): ComparedSide {
  const valid = reports.filter(({ kind, status }) => kind === 'latency' && status === 'ok');
  const remarks = reports.flatMap((report) => report.remarks);
  return {
    cell: resolved.cell,
    deviceClass: environment.deviceClass.slug,
    device: 'this one',
    fingerprint: fingerprintOf(environment),
    validity: remarks.some(({ code }) => rejectingCodes.includes(code)) ? 'rejected' : null,
    runs: valid.flatMap(({ streams, window, remarks: doubts }) =>
      streams === null
        ? []
        : [
            {
              samplesNs: decodeSamples(streams.infer),
              callsPerSample: window?.callsPerSample ?? 1,
              remarks: doubts,
            },
          ],
    ),
  };
}

function sameImages(
  a: readonly RunReport[],
  b: readonly RunReport[],
): { a: Answers; b: Answers } | null {
  const [one, other] = [judged(a), judged(b)];
  if (!one?.answers || !other?.answers || one.subsetSha256 !== other.subsetSha256) return null;
  return { a: one.answers, b: other.answers };
}

function judged(reports: readonly RunReport[]) {
  return reports.find(({ status, accuracy }) => status === 'ok' && accuracy !== null)?.accuracy;
}
