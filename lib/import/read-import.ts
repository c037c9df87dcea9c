import { ImportFile } from '../contract/import.ts';
import { readCsv } from './csv.ts';
import type { FoundSource, GivenFile, ImportFormat, ImportOptions } from './import-options.ts';
import { ImportProblem } from './import-problem.ts';
import { isLlamaBench, readLlamaBench } from './llama-bench.ts';
import { isLoadgen, readLoadgen } from './loadgen-summary.ts';
import { isMlperfSummary, readMlperfSummary } from './mlperf-summary.ts';
import { isNcnn, readNcnn } from './ncnn-benchmark.ts';
import { fieldProblem, readOwnSchema } from './own-schema.ts';
import { isTryolabs, readTryolabs } from './tryolabs.ts';

const readers: Readonly<
  Record<ImportFormat, (file: GivenFile, said: ImportOptions) => FoundSource[]>
> = {
  inferometer: readOwnSchema,
  'mlperf-summary': readMlperfSummary,
  loadgen: readLoadgen,
  ncnn: readNcnn,
  tryolabs: readTryolabs,
  'llama-bench': readLlamaBench,
  csv: readCsv,
};

/**
 * Other people's results in the published schema: one file a source, whichever files they came in.
 * What a format does not state is null; what the caller says of source and tier wins.
 *
 * @throws ImportProblem naming file and line or field, and what to do
 */
export function readImport(
  files: readonly GivenFile[],
  format: ImportFormat | 'auto',
  said: ImportOptions = {},
): ImportFile[] {
  const bySource = new Map<string, { first: string; found: FoundSource }>();
  for (const file of files) {
    const reader = readers[format === 'auto' ? formatOf(file, said) : format];
    for (const found of reader(file, said)) {
      const source = citedSource(found.source, said.source ?? {});
      const tier = said.tier ?? found.tier;
      const key = JSON.stringify([tier, source]);
      const known = bySource.get(key);
      if (known) known.found.results.push(...found.results);
      else {
        const results = [...found.results];
        bySource.set(key, { first: file.name, found: { tier, source, results } });
      }
    }
  }
  return [...bySource.values()].map(({ first, found }) => checked(first, found));
}

/**
 * Which format a file is in, by its content.
 *
 * @throws ImportProblem when it is none that is known
 */
export function formatOf(file: GivenFile, said: ImportOptions = {}): ImportFormat {
  const { name, text } = file;
  const value = /^\s*[[{]/.test(text.replace(/^\uFEFF/, '')) ? jsonOrNull(text) : null;
  if (isRecord(value) && 'schema' in value) return 'inferometer';
  if (isLlamaBench(value)) return 'llama-bench';
  if (isMlperfSummary(value)) return 'mlperf-summary';
  if (isLoadgen(text)) return 'loadgen';
  if (isNcnn(text)) return 'ncnn';
  if (isTryolabs(file)) return 'tryolabs';
  if (said.mapping) return 'csv';
  throw new ImportProblem(
    name,
    null,
    'is in no format that is known: say which with --format, or give a table with --mapping.',
  );
}

function citedSource(
  found: FoundSource['source'],
  said: NonNullable<ImportOptions['source']>,
): FoundSource['source'] {
  return {
    label: said.label ?? found.label,
    url: said.url ?? found.url ?? null,
    licence: said.licence ?? found.licence ?? null,
    date: said.date ?? found.date ?? null,
    ...(found.namesOf === undefined ? {} : { namesOf: found.namesOf }),
  };
}

function checked(first: string, found: FoundSource): ImportFile {
  const read = ImportFile.safeParse({ schema: 'inferometer-results/1', ...found });
  if (read.success) return read.data;
  throw fieldProblem(first, read.error.issues);
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
