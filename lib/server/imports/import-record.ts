import type { ImportedResult } from '../../contract/import.ts';

/** What is kept of an imported result beside the samples of its runs. */
export type ImportRecord = Omit<ImportedResult, 'runs'>;
