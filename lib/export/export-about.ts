import type { ViewExport } from '../contract/view-export.ts';
import type { View } from '../link/view.ts';

/** Where an exported table comes from. */
export interface ExportAbout {
  /** Absolute address at which the same is shown: of the view, or of the link that carries it. */
  address: string;
  /** Data version of its figures, and when that was made. */
  ds: number;
  asOf: string | null;
  /** Licence of the figures measured here; null or left out where their owner states none. */
  licence?: string | null;
}

/** The same with what holds for all of its rows. */
export interface TableAbout extends ExportAbout {
  page: 'explore' | 'compare';
  cohort: string | null;
  /** Statistic of the headline latency, and what its timer covers. */
  statistic: View['q'];
  timer: View['tr'];
  deadlineMs: number | null;
  licences: ViewExport['licences'];
}
