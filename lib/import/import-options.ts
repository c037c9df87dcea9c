import type { ImportFileInput } from '../contract/import.ts';
import type { CsvMapping } from './csv-mapping.ts';

/** A file as it was read: its path as it was given, and its text in UTF-8. */
export interface GivenFile {
  name: string;
  text: string;
}

/** Formats that are read; docs/import.md describes each. */
export const importFormats = [
  'inferometer',
  'mlperf-summary',
  'loadgen',
  'ncnn',
  'tryolabs',
  'llama-bench',
  'csv',
] as const;
export type ImportFormat = (typeof importFormats)[number];

/** What the caller says where a file leaves it out, or is to be cited otherwise. */
export interface ImportOptions {
  source?: Partial<ImportFileInput['source']>;
  tier?: ImportFileInput['tier'];
  /** For logs that do not name what they measured: the names that people use. */
  device?: string;
  model?: string;
  runtime?: string;
  runtimeVersion?: string;
  task?: string;
  precision?: string;
  /** Needed for `csv` alone. */
  mapping?: CsvMapping;
}

/** One source of results as a reader found it, before it is checked against the schema. */
export interface FoundSource {
  tier: ImportFileInput['tier'];
  source: ImportFileInput['source'];
  results: ImportFileInput['results'];
}
