import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod';
import { ImportedResult } from '../contract/import.ts';
import type { CsvMapping } from './csv-mapping.ts';
import type { FoundSource, GivenFile, ImportOptions } from './import-options.ts';
import { ImportProblem } from './import-problem.ts';

const Table = z.array(z.array(z.string()));

/**
 * A table with a row of names, read by a mapping. A cell without a value leaves its field out.
 *
 * @throws ImportProblem without a mapping, for a column that is not there, a row of another length, or
 * a cell that its field cannot take, with the line
 */
export function readCsv({ name, text }: GivenFile, said: ImportOptions): FoundSource[] {
  const { mapping } = said;
  if (!mapping) {
    throw new ImportProblem(name, null, 'is a table: say with --mapping which column is what.');
  }
  const [head, ...rows] = tableOf(name, text, mapping.delimiter);
  const absent = Object.keys(mapping.columns).find((column) => !head?.includes(column));
  if (!head || absent !== undefined) {
    const there = head?.join(', ').slice(0, 300) ?? 'none';
    throw new ImportProblem(
      name,
      `column ${absent ?? ''}`,
      `is not in the table; it has: ${there}.`,
    );
  }
  const results = rows.map((row, index) => resultOf(head, row, mapping, { name, line: index + 2 }));
  const label = said.source?.label ?? name.replace(/^.*[\\/]/, '');
  return [{ tier: 'published', source: { label }, results }];
}

function tableOf(name: string, text: string, delimiter: string): string[][] {
  try {
    return Table.parse(
      parse(text, { bom: true, delimiter, skip_empty_lines: true, relax_column_count: false }),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ImportProblem(name, null, `is no table: ${error.message.slice(0, 200)}.`);
  }
}

/** A value that grows into a result; paths may name places in lists, e.g. `accuracy.0.value`. */
type Tree = { [key: string]: Tree | string | number | null };

function resultOf(
  head: readonly string[],
  row: readonly string[],
  mapping: CsvMapping,
  { name, line }: { name: string; line: number },
): FoundSource['results'][number] {
  const tree: Tree = {};
  for (const [path, value] of Object.entries(mapping.constants)) put(tree, path, value);
  for (const [column, into] of Object.entries(mapping.columns)) {
    const text = row[head.indexOf(column)]?.trim() ?? '';
    if (text === '' || mapping.missing.includes(text)) continue;
    const { field, factor, values } = typeof into === 'string' ? { field: into } : into;
    const meant = values && text in values ? (values[text] ?? null) : text;
    put(tree, field, meaningOf(field, meant, factor, { name, line, column }));
  }
  leaveOutUncounted(tree);
  const read = ImportedResult.safeParse(withLists(tree));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new ImportProblem(
    name,
    `line ${line}`,
    `${issue?.path.map(String).join('.') || 'the row'}: ${issue?.message}.`,
  );
}

/** Fields that hold words; every other one is a number. */
const wordFields =
  /(^|\.)(name|slug|family|version|task|executionProvider|precision|scenario|powerMode|timedRegion|metric|dataSet|measuredAt|note|code|detail)$/;

function meaningOf(
  field: string,
  text: string | null,
  factor: number | undefined,
  { name, line, column }: { name: string; line: number; column: string },
): string | number | null {
  if (text === null || wordFields.test(field)) return text;
  const value = Number(text);
  if (!Number.isFinite(value)) {
    throw new ImportProblem(
      name,
      `line ${line}`,
      `"${text.slice(0, 40)}" in ${column} is no number.`,
    );
  }
  // 0.0123 * 1000 is 12.299999999999999 in binary; tables have at most 14 digits.
  return factor === undefined ? value : Number((value * factor).toPrecision(14));
}

function put(tree: Tree, path: string, value: string | number | null): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let at = tree;
  for (const key of keys) {
    const next = at[key];
    const branch: Tree = typeof next === 'object' && next !== null ? next : {};
    at[key] = branch;
    at = branch;
  }
  at[last] = value;
}

/** Constants name metric and data set of an accuracy in every row, also where a row has no value of it. */
function leaveOutUncounted(tree: Tree): void {
  const { accuracy } = tree;
  if (typeof accuracy !== 'object' || accuracy === null) return;
  for (const [place, counted] of Object.entries(accuracy)) {
    if (typeof counted === 'object' && counted !== null && !('value' in counted)) {
      delete accuracy[place];
    }
  }
  if (Object.keys(accuracy).length === 0) delete tree.accuracy;
}

/** What is keyed by numbers alone is a list. */
function withLists(value: Tree | string | number | null): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withLists(inner)] as const);
  const isList = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key));
  return isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
