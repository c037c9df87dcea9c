import { parseCohortId } from '../../lib/contract/cohort-id.ts';
import type { Point } from '../../lib/contract/point.ts';
import type { CompareView } from '../../lib/link/compare-view.ts';
import { anyLatency, latencyOf } from '../../lib/link/latency-of.ts';
import { dataSetLabel, taskLabel } from '../../lib/text/cohort-label.ts';
import { formatCount } from '../../lib/text/figures.ts';
import { catalogueHref } from '../catalogue/catalogue-href.ts';
import { type Drawing, type Slot, subjectOf } from './slot.ts';

/** A value of one slot in words; null where it is not stated. */
export interface IdentityValue {
  text: string | null;
  /** What it is compared by, where the text says more than the identity. */
  key?: string;
  href?: string;
}

/** One field of the identity over all slots. */
export interface IdentityRow {
  field: string;
  name: string;
  values: IdentityValue[];
  differs: boolean;
}

/**
 * The identity of every slot, field by field: what differs first, in the order in which people tell
 * combinations apart. A field that only some state differs: nothing says that it is the same.
 */
export function identityRows(
  slots: readonly Slot[],
  view: Pick<CompareView, 'q' | 'tr' | 'ds'>,
  drawing: Drawing,
): IdentityRow[] {
  const columns = slots.map((slot) => valuesOf(slot, view, drawing));
  const rows = fieldOrder.map((field): IdentityRow => {
    const values = columns.map((column) => column[field] ?? { text: null });
    // A place that is gone differs in nothing, and what only results have, only they differ in.
    const there = values
      .filter((_, i) => columns[i] !== none && (slots[i]?.result || !ofResults.includes(field)))
      .map(({ key, text }) => key ?? text);
    const name = fieldName(field, drawing);
    return { field, name, values, differs: new Set(there).size > 1 };
  });
  const known = rows.filter(({ values }) => values.some(({ text }) => text !== null));
  return [...known.filter(({ differs }) => differs), ...known.filter(({ differs }) => !differs)];
}

/** A field's name with a capital, as a row of a table begins. */
export function fieldName(field: string, { words }: Pick<Drawing, 'words'>): string {
  const name = words.compare.fields[field] ?? words.comparison.fields[field] ?? field;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const fieldOrder = [
  'device',
  'power-mode',
  'model',
  'precision',
  'runtime',
  'runtime-version',
  'execution-provider',
  'threads',
  'batch',
  'concurrency',
  'scenario',
  'timed-region',
  'input-shape',
  'statistic',
  'data-set',
  'task',
  'artifact',
  'caches',
  'tier',
];

/** Fields that only results state: a published row has no file and no caches to speak of. */
const ofResults = ['artifact', 'caches'];

const none: Record<string, IdentityValue> = {};

function valuesOf(
  slot: Slot,
  view: Pick<CompareView, 'q' | 'tr' | 'ds'>,
  drawing: Drawing,
): Record<string, IdentityValue> {
  const point = subjectOf(slot);
  if (!point) return none;
  const { text } = drawing;
  const { domain } = text;
  const { device, model, runtime } = point;
  const plain = (value: string | number | null): IdentityValue => ({
    text: value === null ? null : String(value),
  });
  return {
    device: { text: device.name, href: catalogueHref('device', device.slug, view.ds) },
    model: { text: model.name, href: catalogueHref('model', model.slug, view.ds) },
    runtime: { text: runtime.name, href: catalogueHref('framework', runtime.slug, view.ds) },
    'runtime-version': plain(runtime.version),
    'execution-provider': plain(point.executionProvider),
    'power-mode': plain(point.powerMode),
    precision: plain(point.precision),
    batch: plain(point.batch),
    threads: plain(point.threads),
    concurrency: plain(point.concurrency),
    scenario: plain(point.scenario && domain.scenarios[point.scenario]),
    'timed-region': plain(point.timedRegion && domain.timers[point.timedRegion]),
    'input-shape': plain(point.inputShape?.join(' × ') ?? null),
    statistic: statisticValue(slot.point ?? point, view, drawing),
    'data-set': plain(dataSetText(point, drawing)),
    task: plain(taskLabel(point.task, text)),
    tier: plain(domain.tiers[point.tier]),
    ...cellValues(slot, drawing),
  };
}

function cellValues({ result }: Slot, { text }: Drawing): Record<string, IdentityValue> {
  if (!result) return {};
  const { artifact, caches } = result.cell;
  const states = Object.entries(caches).map(([name, state]) => `${name} ${state}`);
  return {
    artifact: { text: artifact.sha256?.slice(0, 12) ?? null },
    caches: { text: states.join(', ') || text.domain.none },
  };
}

/** "p50 of 944,092 samples": by which statistic a row stands here, and over how many. */
function statisticValue(
  point: Point,
  { q, tr }: Pick<CompareView, 'q' | 'tr'>,
  { words: { compare }, text, locale }: Drawing,
): IdentityValue {
  const stated = latencyOf(point, { q, tr, stat: 'stated' }) ?? anyLatency(point, tr);
  if (!stated) return { text: null };
  const key = text.domain.statistics[stated.statistic] ?? stated.statistic;
  const said =
    point.samples === null
      ? compare.countNotStated(key)
      : compare.ofSamples(key, formatCount(point.samples, locale));
  return { key, text: said };
}

function dataSetText({ cohort }: Point, { text, locale }: Drawing): string | null {
  const dataSet = cohort === null ? null : (parseCohortId(cohort)?.dataSet ?? null);
  return dataSet === null ? null : dataSetLabel(dataSet, text, locale);
}
