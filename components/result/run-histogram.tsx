'use client';

import { useMemo } from 'react';
import { formatLatency } from '../../lib/chart/format.ts';
import type { NamedPercentile } from '../../lib/chart/histogram-nodes.ts';
import type { Series } from '../../lib/chart/palette.ts';
import type { ResultRun } from '../../lib/contract/result.ts';
import { formatCount } from '../../lib/text/figures.ts';
import { HistogramChart } from '../charts/histogram-chart.tsx';
import { useLocale, useWords } from '../shell/words-provider.tsx';

/** How the samples of one process spread, with its percentiles. */
export function RunHistogram({ run, series }: { run: ResultRun; series: Series }) {
  const { result } = useWords();
  const locale = useLocale();
  const samplesMs = useMemo(
    () => Float64Array.from(run.samples?.infer ?? [], (ns) => ns / 1e6),
    [run.samples],
  );
  const percentiles = useMemo(() => namedPercentiles(run), [run]);
  const strings = useMemo(
    () => ({
      title: result.distribution,
      summary: result.distributionSummary(
        formatCount(samplesMs.length, locale),
        percentiles
          .map(({ name, ms }) => `${name} ${formatLatency(ms, 'auto', locale).text}`)
          .join(', '),
      ),
      axis: result.distributionAxis,
      cut: (count: string, mostMs: number) =>
        result.distributionCut(count, formatLatency(mostMs, 'auto', locale).text),
    }),
    [result, samplesMs, percentiles, locale],
  );
  return (
    <HistogramChart
      samplesMs={samplesMs}
      percentiles={percentiles}
      series={series}
      locale={locale}
      strings={strings}
    />
  );
}

/** The percentiles that the run states, in order; a percentile without an interval is not stated. */
function namedPercentiles({ summary }: ResultRun): NamedPercentile[] {
  if (!summary) return [];
  const { p5Ms, p50, p95WhiskerMs, p99 } = summary;
  return [
    { name: 'p5', ms: p5Ms, main: false },
    { name: 'p50', ms: p50.valueMs, main: true },
    { name: 'p95', ms: p95WhiskerMs, main: false },
    { name: 'p99', ms: p99?.valueMs ?? null, main: false },
  ].flatMap(({ name, ms, main }) => (ms === null ? [] : { name, ms, main }));
}
