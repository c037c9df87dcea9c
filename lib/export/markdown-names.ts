import type { Point } from '../contract/point.ts';
import { figuresOf } from '../link/timer.ts';
import type { Reading } from './export-column.ts';
import type { Saying } from './markdown-saying.ts';

/** A part of the identity of some rows as people read it. */
export interface MarkdownName {
  head: string;
  cell: (point: Point) => string | null;
}

/** The three that every table shows. */
export function leadingNames({ words }: Saying): MarkdownName[] {
  const { columns } = words;
  return [
    { head: columns.device, cell: ({ device }) => device.name },
    { head: columns.model, cell: ({ model }) => model.name },
    {
      head: columns.runtime,
      cell: ({ runtime }) => [runtime.name, runtime.version].filter(Boolean).join(' '),
    },
  ];
}

/** The others: what is the same in all rows is said once, under the table (ux.md section 2). */
export function furtherNames({ tr }: Reading, { words, text }: Saying): MarkdownName[] {
  const { columns } = words;
  const { domain } = text;
  const count = (value: number | null) => (value === null ? null : String(value));
  return [
    { head: columns.provider, cell: ({ executionProvider }) => executionProvider },
    { head: columns.precision, cell: ({ precision }) => precision },
    { head: columns.batch, cell: ({ batch }) => count(batch) },
    { head: columns.threads, cell: ({ threads }) => count(threads) },
    { head: columns.concurrency, cell: ({ concurrency }) => count(concurrency) },
    { head: columns.powerMode, cell: ({ powerMode }) => powerMode },
    {
      head: columns.scenario,
      cell: ({ scenario }) => (scenario === null ? null : domain.scenarios[scenario]),
    },
    {
      head: columns.timer,
      cell: (point) => {
        if (figuresOf(point, tr) === null) return null;
        return point.timedRegion === null ? domain.timerNotStated : domain.timers[tr];
      },
    },
  ];
}

/** Names that differ between rows, and "batch 1, 4 threads" of those that do not. */
export function splitNames(
  names: readonly MarkdownName[],
  rows: readonly Point[],
  { words }: Saying,
): { varying: MarkdownName[]; same: string | null } {
  const varying: MarkdownName[] = [];
  const same: string[] = [];
  for (const name of names) {
    const [first = null, ...others] = new Set(rows.map(name.cell));
    if (others.length > 0) varying.push(name);
    else if (first !== null) same.push(words.part(name.head, first));
  }
  return { varying, same: same.length === 0 ? null : same.join(words.between) };
}
