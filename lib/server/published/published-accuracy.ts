import type { PointAccuracy } from '../../contract/point.ts';
import type { PublishedRow } from '../../contract/published.ts';
import { wilson } from '../../stats/wilson.ts';
import type { Catalogue } from './catalogue.ts';
import type { NoteFacts } from './note-facts.ts';

export interface PublishedAccuracy {
  /** Cohort's data set, e.g. `imagenet-2012-val@mlperf-v3.0`; null when the source names none. */
  dataSet: string | null;
  accuracy: PointAccuracy[];
  noAccuracyReason: string | null;
  /** Which part of the data set, where it was not the whole. */
  subset: string | null;
}

/** A data set or metric that the catalogue does not know; the row is counted out under its name. */
export class UnmappedName extends Error {}

/**
 * Accuracy of a row as a share of one, with the Wilson interval where the number of images is
 * fixed by the source's rules.
 *
 * @throws UnmappedName naming the data set or the metric
 */
export function publishedAccuracy(
  row: PublishedRow,
  facts: NoteFacts,
  catalogue: Catalogue,
): PublishedAccuracy {
  const known = row.dataset === null ? null : catalogue.dataSets.dataSets[row.dataset];
  if (known === undefined) throw new UnmappedName(`data set ${row.dataset}`);
  const total = known?.total ?? facts.images;
  const accuracy = [
    ...share('top1', row.top1, 100, total),
    ...share('top5', row.top5, 100, total),
    ...otherAccuracy(row, catalogue, total),
  ];
  return {
    dataSet: known ? cohortDataSet(known, facts) : null,
    accuracy,
    noAccuracyReason: accuracy.length > 0 ? null : whyNone(row, facts),
    subset: known?.subset ?? null,
  };
}

function cohortDataSet(known: Catalogue['dataSets']['dataSets'][string], facts: NoteFacts): string {
  if (known.split === 'round' && facts.round !== null) return `${known.id}@mlperf-${facts.round}`;
  return facts.images === null || known.id.includes('@') ? known.id : `${known.id}@${facts.images}`;
}

function otherAccuracy(
  row: PublishedRow,
  catalogue: Catalogue,
  total: number | null,
): PointAccuracy[] {
  if (row.other_accuracy === null) return [];
  const metric = catalogue.dataSets.metrics[row.other_accuracy.metric];
  if (!metric) throw new UnmappedName(`metric ${row.other_accuracy.metric}`);
  if (metric.scale === null) return [];
  const { value } = row.other_accuracy;
  return share(metric.slug, value, metric.scale === 'percent' ? 100 : 1, total);
}

function share(
  metric: string,
  figure: number | null,
  whole: number,
  total: number | null,
): PointAccuracy[] {
  if (figure === null) return [];
  // 76.026 / 100 is 0.7602599999999999 in binary; published figures have at most 14 digits.
  const value = Number((figure / whole).toPrecision(14));
  const interval = total === null ? null : wilson(Math.round(value * total), total);
  return [
    {
      metric,
      value,
      total,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      measuredAt: null,
    },
  ];
}

function whyNone(row: PublishedRow, facts: NoteFacts): string {
  if (facts.randomWeights) return 'random weights: speed only';
  if (row.other_accuracy !== null) {
    return `published as ${row.other_accuracy.metric} ${row.other_accuracy.value}: not a share of one`;
  }
  return 'not published with this figure';
}
