'use client';

import { useMemo } from 'react';
import { formatLatency } from '../../lib/chart/format.ts';
import type { Series } from '../../lib/chart/palette.ts';
import type { NamedPercentile } from '../../lib/chart/sample-frame.ts';
import type { ResultRun } from '../../lib/contract/result.ts';
import type { Summary } from '../../lib/contract/summary.ts';
import type { TimedRegion } from '../../lib/contract/vocabulary.ts';
import type { TimerRegion } from '../../lib/link/timer.ts';
import { formatCount } from '../../lib/text/figures.ts';
import { SampleChart, type SampleShape } from '../charts/sample-chart.tsx';
import { useLocale } from '../shell/words-provider.tsx';
import { partSamples, partSummary } from './timed-part.ts';
import { useResultWords } from './use-result-words.ts';

/** How the samples of one process spread, as counts or as shares, with its percentiles. */
export function RunDistribution({
  shape,
  run,
  timed,
  part,
  series,
}: {
  shape: SampleShape;
  run: ResultRun;
  timed: TimedRegion;
  part: TimerRegion;
  series: Series;
}) {
  const { result, domain } = useResultWords();
  const locale = useLocale();
  const samplesMs = useMemo(
    () => Float64Array.from(partSamples(run, part), (ns) => ns / 1e6),
    [run, part],
  );
  const percentiles = useMemo(
    () => namedPercentiles(partSummary(run, timed, part)),
    [run, timed, part],
  );
  const strings = useMemo(
    () => ({
      title: result.distribution,
      summary: result.distributionSummary(
        formatCount(samplesMs.length, locale),
        percentiles
          .map(({ name, ms }) => `${name} ${formatLatency(ms, 'auto', locale).text}`)
          .join(', '),
      ),
      axis: (unit: string) =>
        domain.timed(result.distributionAxes[shape](unit), domain.timers[part]),
      cut: (count: string, mostMs: number) =>
        result.distributionCut(count, formatLatency(mostMs, 'auto', locale).text),
    }),
    [result, domain, shape, part, samplesMs, percentiles, locale],
  );
  return (
    <SampleChart
      shape={shape}
      samplesMs={samplesMs}
      percentiles={percentiles}
      series={series}
      locale={locale}
      strings={strings}
    />
  );
}

/** The percentiles that the run states, in order; a percentile without an interval is not stated. */
function namedPercentiles(summary: Summary | null): NamedPercentile[] {
  if (!summary) return [];
  const { p5Ms, p50, p95WhiskerMs, p99 } = summary;
  return [
    { name: 'p5', ms: p5Ms, main: false },
    { name: 'p50', ms: p50.valueMs, main: true },
    { name: 'p95', ms: p95WhiskerMs, main: false },
    { name: 'p99', ms: p99?.valueMs ?? null, main: false },
  ].flatMap(({ name, ms, main }) => (ms === null ? [] : { name, ms, main }));
}
