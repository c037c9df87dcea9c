import type { DraftField } from './submission-of.ts';

/** Paths of a submission that the hub names in a refusal, and the part of the page they mean. */
const fields: readonly [pattern: RegExp, field: DraftField][] = [
  [/^name\b/, 'name'],
  [/^profile\b/, 'profile'],
  [/^priority\b/, 'prio'],
  [/^targets\b/, 'to'],
  [/^reach\b/, 'reach'],
  [/^matrix\.models\b/, 'model'],
  [/^matrix\.runtimes\b/, 'rt'],
  [/^matrix\.(precisions|sweep\.precision)\b/, 'prec'],
  [/^matrix\.(settings|sweep)\.threads\b/, 'threads'],
  [/^matrix\.(settings|sweep)\.batch\b/, 'batch'],
  [/^matrix\.(settings|sweep)\.concurrency\b/, 'conc'],
  [/^matrix\.(settings|sweep)\.inputSize\b/, 'size'],
  [/^matrix\.settings\.scenario\b/, 'sc'],
  [/^matrix\.settings\.minutes\b/, 'min'],
  [/^matrix\.settings\.dataSet\b/, 'data'],
  [/^matrix\.settings\.images\b/, 'images'],
  [/^(comparisons|noise)\.\d+\.runsPerSide\b/, 'runs'],
  [/^noise\.\d+\.repeats\b/, 'reps'],
  [/^(comparisons\.\d+\.a|noise\.\d+\.cell)\.threads\b/, 'a.threads'],
  [/^(comparisons\.\d+\.a|noise\.\d+\.cell)\.batch\b/, 'a.batch'],
  [/^(comparisons\.\d+\.a|noise\.\d+\.cell)\.inputSize\b/, 'a.size'],
  [/^(comparisons\.\d+\.a|noise\.\d+\.cell)\b/, 'a'],
  [/^comparisons\.\d+\.b\.threads\b/, 'b.threads'],
  [/^comparisons\.\d+\.b\.batch\b/, 'b.batch'],
  [/^comparisons\.\d+\.b\.inputSize\b/, 'b.size'],
  [/^comparisons\.\d+\.b\b/, 'b'],
];

/** The part of the page that a path of the hub's refusal means, or null for none of it alone. */
export function fieldOfPath(path: string): DraftField | null {
  return fields.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}
