import type { Cell } from '../../contract/cell.ts';
import type { Remark } from '../../contract/remark.ts';
import type { Validity } from '../../contract/vocabulary.ts';

/** One valid latency run: samples of the cell's timed region in order, nanoseconds. */
export interface SideRun {
  samplesNs: ArrayLike<number>;
  callsPerSample: number;
  remarks: readonly Remark[];
}

/** One side of a comparison: a result, or the runs of a cell that was measured without a server. */
export interface ComparedSide {
  cell: Cell;
  /** Slug of the device class. */
  deviceClass: string;
  /** Whatever tells one device from another; it is compared and never shown. */
  device: string;
  fingerprint: string;
  /** Null when nobody has judged the runs yet. */
  validity: Validity | null;
  /** The valid latency runs in the order in which they ran. */
  runs: readonly SideRun[];
}
