import { readFileSync, statSync } from 'node:fs';
import { CsvMapping } from '../../../lib/import/csv-mapping.ts';
import {
  type GivenFile,
  type ImportFormat,
  type ImportOptions,
  importFormats,
} from '../../../lib/import/import-options.ts';

/** What the command line says of files and of their source. */
export interface SaidOfFiles {
  format: string;
  mapping?: string;
  sourceLabel?: string;
  url?: string;
  licence?: string;
  date?: string;
  tier?: string;
  device?: string;
  model?: string;
  runtime?: string;
  runtimeVersion?: string;
  task?: string;
}

/** Largest file that is read: what a hub takes is less. */
const largestFile = 256 * 1024 * 1024;

/**
 * The text of every file.
 *
 * @throws Error in one sentence when one is none, or too large
 */
export function readGivenFiles(paths: readonly string[]): GivenFile[] {
  return paths.map((name) => ({ name, text: readText(name) }));
}

/**
 * The options as the readers take them.
 *
 * @throws Error in one sentence, naming the option that is not right
 */
export function optionsOf(said: SaidOfFiles): {
  format: ImportFormat | 'auto';
  options: ImportOptions;
} {
  const { sourceLabel, url, licence, date, tier, device, model, runtime, task } = said;
  const format = [...importFormats, 'auto' as const].find((one) => one === said.format);
  if (!format) {
    throw new Error(`--format ${said.format} is none: give ${importFormats.join(', ')} or auto.`);
  }
  if (tier !== undefined && tier !== 'log' && tier !== 'published') {
    throw new Error(
      `--tier ${tier} is none: give log or published; only a hub's own are measured.`,
    );
  }
  return {
    format,
    options: {
      source: { label: sourceLabel, url, licence, date },
      tier,
      device,
      model,
      runtime,
      runtimeVersion: said.runtimeVersion,
      task,
      ...(said.mapping === undefined ? {} : { mapping: readMapping(said.mapping) }),
    },
  };
}

function readMapping(path: string): CsvMapping {
  let value: unknown;
  try {
    value = JSON.parse(readText(path));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Error(`The mapping ${path} is no JSON: ${error.message.slice(0, 120)}.`);
  }
  const read = CsvMapping.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`The mapping ${path}: ${issue?.path.map(String).join('.')} ${issue?.message}.`);
}

function readText(path: string): string {
  try {
    const { size } = statSync(path);
    if (size > largestFile)
      throw new Error(`${path} has ${size} bytes: give ${largestFile} at most.`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new Error(`${path} cannot be read (${String(error.code)}): give a file.`);
  }
}
