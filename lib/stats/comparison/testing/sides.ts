import { testCell } from '../../../contract/testing/cell.ts';
import type { ComparedSide, SideRun } from '../compared-side.ts';

/** Medians of five steady runs, milliseconds. */
export const five = [10, 10.1, 10.2, 9.9, 10.05];

/** A valid side of runs with these medians. */
export function side(
  mediansMs: readonly number[],
  changes: Partial<ComparedSide> = {},
): ComparedSide {
  return {
    cell: testCell(),
    deviceClass: 'board',
    device: 'one',
    fingerprint: 'f',
    validity: 'valid',
    runs: mediansMs.map((ms) => run(ms)),
    ...changes,
  };
}

/** 41 samples whose median is `ms`. */
export function run(ms: number, changes: Partial<SideRun> = {}): SideRun {
  return {
    samplesNs: Array.from({ length: 41 }, (_, i) => Math.round(ms * 1e6) + (i - 20) * 100),
    callsPerSample: 1,
    remarks: [],
    ...changes,
  };
}
