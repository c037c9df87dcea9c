import type { Point } from '../contract/point.ts';
import { figuresOf } from '../link/timer.ts';
import type { ExportCell, ExportColumn, Reading } from './export-column.ts';

/** How it was run. */
export const settingColumns: readonly ExportColumn[] = [
  column('runtime_version', ({ runtime }) => runtime.version),
  column('execution_provider', ({ executionProvider }) => executionProvider),
  column('precision', ({ precision }) => precision),
  column('batch', ({ batch }) => batch),
  column('threads', ({ threads }) => threads),
  column('concurrency', ({ concurrency }) => concurrency),
  column('power_mode', ({ powerMode }) => powerMode),
  column('scenario', ({ scenario }) => scenario),
  column('input_shape', ({ inputShape }) => inputShape?.join('x') ?? null),
];

/** What was measured: always there, always in this order (ux.md section 2). */
export function identityColumns({ tr }: Pick<Reading, 'tr'>): ExportColumn[] {
  return [
    column('device', ({ device }) => device.name),
    column('model', ({ model }) => model.name),
    column('runtime', ({ runtime }) => runtime.name),
    ...settingColumns,
    // What the timer of this row's latencies covers; a row that does not say it is not made to.
    column('timer', (point) =>
      point.timedRegion === null || figuresOf(point, tr) === null ? null : tr,
    ),
  ];
}

/** A column of text or of a plain count. */
export function column(key: string, cell: (point: Point) => ExportCell): ExportColumn {
  return { key, unit: null, statistic: null, cell };
}
