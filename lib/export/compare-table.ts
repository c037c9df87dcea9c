import { noFigures } from '../contract/no-figures.ts';
import type { Point } from '../contract/point.ts';
import type { GonePoint, PointSlots } from '../contract/point-slots.ts';
import { accuracyOf } from '../link/accuracy-of.ts';
import type { CompareView } from '../link/compare-view.ts';
import { type QuantityContext, quantityOf } from '../link/quantity.ts';
import { coversInference } from '../link/timer.ts';
import type { ExportAbout } from './export-about.ts';
import type { ExportColumn, ExportFigure, Reading } from './export-column.ts';
import { column } from './identity-columns.ts';
import { tableOf, type ViewTable } from './view-table.ts';

/** Every figure that the page compares; those that no side states are left out. */
const compared: readonly ExportFigure[] = [
  'lat',
  'p50',
  'p90',
  'p95',
  'p99',
  'mean',
  'min',
  'max',
  'spread',
  'fps',
  'thr',
  'acc',
  'mem',
  'size',
  'energy',
  'power',
  'place',
  'sustained',
  'samples',
];

/**
 * The sides of a comparison in the order of its address, each with its letter, all the figures that
 * some side states, and the multiple of the baseline's value that the page is set to. A side whose
 * point is gone keeps its row, with what it was and why it went.
 */
export function compareTable(slots: PointSlots, view: CompareView, about: ExportAbout): ViewTable {
  const rows = view.c.map((id) => {
    const point = slots.points.find((one) => one.id === id);
    return point ?? goneRow(id, slots.gone.find((one) => one.id === id) ?? null);
  });
  const reading: Reading = {
    q: view.q,
    tr: view.tr,
    u: view.u,
    metric: oneMetric(rows),
    deadlineMs: null,
    misses: new Map(),
    trends: new Map(),
    verdicts: null,
  };
  const stated = { page: 'compare', cohort: null, deadlineMs: null } as const;
  const baseline = rows[Math.max(0, view.c.indexOf(view.base ?? ''))] ?? null;
  const table = tableOf(rows, compared, reading, { ...about, ...stated }, [
    column('side', ({ id }) => String.fromCharCode(65 + view.c.indexOf(id))),
    column('baseline', ({ id }) => (id === baseline?.id ? 'yes' : 'no')),
    ratioColumn(view, baseline, reading),
  ]);
  return withoutSilent(withGone(slots, table));
}

/** Multiple of the baseline's value by the quantity of the page's panel; by one statistic only. */
function ratioColumn(view: CompareView, baseline: Point | null, { metric }: Reading): ExportColumn {
  const context = (point: Point): QuantityContext => ({
    view: { q: view.q, tr: view.tr, stat: 'stated' },
    metric,
    frameRate: point.batch === 1 && point.scenario === 'SingleStream' && coversInference(view.tr),
  });
  const value = (point: Point) =>
    point.outcome === 'ok' ? (quantityOf(point, view.x, context(point))?.value ?? null) : null;
  const base = baseline && value(baseline);
  return column(`${ratioNames[view.x]}_times_baseline`, (point) => {
    const own = value(point);
    return own === null || base === null || !(base > 0) ? null : own / base;
  });
}

const ratioNames: Record<CompareView['x'], string> = {
  lat: 'latency',
  thr: 'throughput',
  fps: 'fps',
  energy: 'energy',
  power: 'power',
  mem: 'peak_memory',
  size: 'model_size',
  acc: 'accuracy',
};

/** The metric that all sides with an accuracy share; null where they differ. */
function oneMetric(rows: readonly Point[]): string | null {
  const metrics = new Set(rows.flatMap((point) => accuracyOf(point, null)?.metric ?? []));
  const [first, ...others] = metrics;
  return first !== undefined && others.length === 0 ? first : null;
}

/** Further figures that no side states would be empty columns. */
function withoutSilent(table: ViewTable): ViewTable {
  const kept = table.columns.flatMap(({ unit }, at) =>
    unit === null || table.rows.some(({ cells }) => cells[at] !== null) ? [at] : [],
  );
  return {
    ...table,
    columns: kept.flatMap((at) => table.columns[at] ?? []),
    rows: table.rows.map((row) => ({ ...row, cells: kept.map((at) => row.cells[at] ?? null) })),
  };
}

/** Keys of what is known of a side of which nothing else is. */
const alwaysKnown: ReadonlySet<string> = new Set([
  'side',
  'baseline',
  'outcome',
  'point_id',
  'view_url',
  'data_version',
  'as_of',
  'statistic',
]);

/** Rows of sides that are gone say so; one that never was there says nothing else. */
function withGone({ gone }: PointSlots, table: ViewTable): ViewTable {
  const rows = table.rows.map((row) => {
    const went = gone.find(({ id }) => id === row.point.id);
    if (!went) return row;
    const cells = table.columns.map(({ key }, at) => {
      if (key === 'outcome') return went.why;
      return went.was || alwaysKnown.has(key) ? (row.cells[at] ?? null) : null;
    });
    return { ...row, gone: went.why, cells };
  });
  return { ...table, rows };
}

/** What a side was, without figures; where even that is not known, its id alone. */
function goneRow(id: string, gone: GonePoint | null): Point {
  const lost = gone?.was ?? nothingKnown;
  return { ...lost, id, outcome: 'retracted', outcomeReason: gone?.reason ?? null };
}

const nothingKnown: Point = {
  id: '',
  combination: '',
  resultId: null,
  tier: 'published',
  outcome: 'retracted',
  outcomeReason: null,
  validity: null,
  task: 'unknown',
  cohort: null,
  device: { slug: 'unknown', name: 'unknown' },
  model: { slug: 'unknown', name: 'unknown', family: 'unknown' },
  runtime: { slug: 'unknown', name: 'unknown', version: null },
  executionProvider: null,
  precision: null,
  batch: null,
  threads: null,
  concurrency: null,
  inputShape: null,
  scenario: null,
  powerMode: null,
  timedRegion: null,
  latency: noFigures,
  regions: null,
  samples: null,
  runs: null,
  throughputPerS: null,
  peakMemoryBytes: null,
  modelBytes: null,
  powerW: null,
  energyMj: null,
  placement: null,
  parity: null,
  sustained: null,
  accuracy: [],
  noAccuracyReason: null,
  remarks: [],
  source: null,
  referenceDevice: false,
  measuredAt: null,
};
