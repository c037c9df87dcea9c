import { ImportProblem } from './import-problem.ts';

/** What a log does not say and the caller must; the option that says it is named. */
export function saidOrStop(
  said: string | undefined,
  found: string | null,
  { file, what, option }: { file: string; what: string; option: string },
): string {
  const name = said ?? found;
  if (name) return name;
  throw new ImportProblem(file, null, `does not name its ${what}: say it with --${option}.`);
}
