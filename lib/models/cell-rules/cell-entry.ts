import type { JobEntry } from '../../contract/job.ts';

/** A job entry without a sweep: one cell. */
export type CellEntry = Omit<JobEntry, 'sweep'>;

/** Length of a Sustained run that nobody has said otherwise of. */
export const usualMinutes = 10;

/** Labelled images of an accuracy run: one subset for every runtime, so that all share a cohort. */
export const accuracyImages = 1000;

/** Repeats of a cell against itself that nobody has said otherwise of (method.md A7.3). */
export const usualRepeats = 10;
