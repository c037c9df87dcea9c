import { ImportFile } from '../contract/import.ts';
import type { FoundSource, GivenFile } from './import-options.ts';
import { ImportProblem } from './import-problem.ts';
import { readJson } from './read-json.ts';

/**
 * A file in the published result schema.
 *
 * @throws ImportProblem naming the first field that breaks a rule
 */
export function readOwnSchema(file: GivenFile): FoundSource[] {
  const read = ImportFile.safeParse(readJson(file));
  if (read.success) return [read.data];
  throw fieldProblem(file.name, read.error.issues);
}

/** The first field that breaks a rule, and how many more do. */
export function fieldProblem(
  file: string,
  issues: readonly { path: PropertyKey[]; message: string }[],
): ImportProblem {
  const [first] = issues;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  const where = first?.path.map(String).join('.') || 'the whole file';
  return new ImportProblem(file, where, `${first?.message ?? 'is not valid'}${more}.`);
}
