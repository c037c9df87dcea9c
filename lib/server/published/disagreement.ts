import type { Point } from '../../contract/point.ts';
import type { PublishedRow } from '../../contract/published.ts';
import type { Remark } from '../../contract/remark.ts';
import type { MappedRow } from './curated-rows.ts';
import { groupBy } from './group-by.ts';

/** Published latencies of one thing further apart than this disagree. */
const apart = 1.5;

/** What a row may leave unsaid without being a row about something else. */
const mayBeSilent = [
  'precision',
  'batch',
  'threads',
  'scenario',
  'powerMode',
  'timedRegion',
  'executionProvider',
] as const satisfies readonly (keyof Point)[];

/** Names under which a source tells its own rows apart. */
const ownNames = [
  'device',
  'soc',
  'accelerator',
  'model',
  'framework',
  'runtime_version',
  'precision',
  'power_mode',
] as const satisfies readonly (keyof PublishedRow)[];

/**
 * A remark for every row whose latency another published row of the same thing contradicts by a
 * factor of 1.5 or more, with both figures and both sources, by the id of the point; of several the
 * one that is furthest away. Two publishers speak of the same thing when what both of them state is
 * equal; two rows of one publisher only when they also bear the same names.
 */
export function disagreements(rows: readonly MappedRow[]): Map<string, Remark> {
  const found = new Map<string, Remark>();
  const subjects = groupBy(
    rows.filter(({ point }) => headline(point) !== null),
    ({ point: { device, model, runtime, task } }) =>
      [device.slug, model.slug, runtime.slug, task].join(' '),
  );
  for (const group of subjects.values()) {
    if (group[0]?.point.device.slug === 'not-stated') continue;
    for (const row of group) {
      const other = group
        .filter((candidate) => contradicts(row, candidate))
        .sort((a, b) => ratio(row.point, b.point) - ratio(row.point, a.point))[0];
      if (other) found.set(row.point.id, remarkOf(row.point, other.point));
    }
  }
  return found;
}

function contradicts(one: MappedRow, other: MappedRow): boolean {
  if (one === other || ratio(one.point, other.point) < apart) return false;
  if (!sameWhereStated(one.point, other.point)) return false;
  if (one.source !== other.source) return true;
  if (one.point.combination !== other.point.combination) return false;
  if (one.point.runtime.version !== other.point.runtime.version) return false;
  const twoPublishers = one.point.source?.label !== other.point.source?.label;
  return twoPublishers || ownNames.every((name) => one.row[name] === other.row[name]);
}

function sameWhereStated(a: Point, b: Point): boolean {
  const agree = (x: unknown, y: unknown) => x === null || y === null || x === y;
  const shape = ({ inputShape }: Point) => inputShape?.join('x') ?? null;
  return (
    mayBeSilent.every((field) => agree(a[field], b[field])) &&
    agree(a.runtime.version, b.runtime.version) &&
    agree(shape(a), shape(b))
  );
}

function headline({ latency }: Point): number | null {
  return latency.p50Ms ?? latency.meanMs ?? latency.unstatedMs;
}

/** How many times the larger latency is the smaller; 1 where one of them has none above zero. */
function ratio(a: Point, b: Point): number {
  const [x, y] = [headline(a) ?? 0, headline(b) ?? 0];
  return x > 0 && y > 0 ? Math.max(x, y) / Math.min(x, y) : 1;
}

function remarkOf(own: Point, other: Point): Remark {
  const said = (point: Point) =>
    `${Number((headline(point) ?? 0).toPrecision(4))} ms (${cited(point)})`;
  return { code: 'sources_disagree', detail: `${said(own)} against ${said(other)}` };
}

/** Label and date, short enough that two of them and their figures are one line. */
function cited({ source }: Point): string {
  const label = source?.label ?? 'no source';
  const short = label.length > 60 ? `${label.slice(0, 59).trimEnd()}…` : label;
  return source?.date ? `${short}, ${source.date}` : short;
}
