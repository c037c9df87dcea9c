import type { ImportedResult, ImportFile, ImportReply } from '../../../lib/contract/import.ts';
import { nearestRank } from '../../../lib/stats/percentile.ts';

/** Results of a source that are printed one by one. */
const mostPrinted = 12;

/** What was found in the files, a source a paragraph. */
export function foundLines({ tier, source, results }: ImportFile): string[] {
  const samples = results.reduce(
    (sum, { runs }) => sum + runs.reduce((all, run) => all + run.samplesNs.length, 0),
    0,
  );
  const runs = samples > 0 ? `, ${samples} samples` : '';
  const rest = results.length - mostPrinted;
  return [
    `${source.label} (${tier}): ${results.length} ${results.length === 1 ? 'result' : 'results'}${runs}`,
    ...results.slice(0, mostPrinted).map((result) => `  ${resultLine(result)}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}

function resultLine(result: ImportedResult): string {
  const { model, runtime, device, precision, accuracy } = result;
  const [counted] = accuracy;
  return [
    [model.name, runtime.name, precision, device.name].filter(Boolean).join(' · '),
    figureOf(result),
    ...(counted ? [`${counted.metric} ${percent(counted.value)} on ${counted.dataSet}`] : []),
  ].join('  ');
}

/** The figure that a source is read for stands before the extremes of its window. */
const byWeight = [
  'p50Ms',
  'meanMs',
  'p90Ms',
  'p99Ms',
  'p95Ms',
  'unstatedMs',
  'maxMs',
  'minMs',
] as const;

/** The median of the samples, else the weightiest figure that the source states. */
function figureOf({ runs, latency, throughputPerS }: ImportedResult): string {
  const all = runs.flatMap(({ samplesNs }) => samplesNs).sort((a, b) => a - b);
  if (all.length > 0) {
    const rate =
      throughputPerS === null ? '' : `, ${Number(throughputPerS.toPrecision(5))} per second`;
    return `p50 ${ms(nearestRank(all, 0.5) / 1e6)} of ${all.length} samples${rate}`;
  }
  for (const name of byWeight) {
    const value = latency[name];
    if (value !== undefined) {
      return `${name === 'unstatedMs' ? 'statistic not stated,' : name.replace(/Ms$/, '')} ${ms(value)}`;
    }
  }
  return `${throughputPerS} per second`;
}

function ms(value: number): string {
  return `${Number(value.toPrecision(5))} ms`;
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(3))} %`;
}

/** What the hub made of a file: what is new, what it does not know, and where each result is. */
export function replyLines(hub: string, reply: ImportReply): string[] {
  const { repeated, points, resultIds, unmapped, importId } = reply;
  return [
    repeated
      ? `already there as import ${importId}: nothing changed`
      : `imported as ${importId}: ${points} points, ${resultIds.length} results with samples`,
    ...resultIds.map((id) => `  ${hub}/r/${id}`),
    ...unmapped.map(
      ({ noun, name, results }) =>
        `  not in the catalogue: ${noun} ${name} (${results}), kept as an entry of its own`,
    ),
  ];
}
