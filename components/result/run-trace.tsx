'use client';

import { useMemo } from 'react';
import { formatLatency } from '../../lib/chart/format.ts';
import type { Series } from '../../lib/chart/palette.ts';
import type { ResultRun } from '../../lib/contract/result.ts';
import type { TimedRegion } from '../../lib/contract/vocabulary.ts';
import type { TimerRegion } from '../../lib/link/timer.ts';
import { formatCount } from '../../lib/text/figures.ts';
import { TraceChart } from '../charts/trace-chart.tsx';
import { useLocale } from '../shell/words-provider.tsx';
import { partSamples, partSummary } from './timed-part.ts';
import { useResultWords } from './use-result-words.ts';

const none: readonly number[] = [];

/** Every timed inference of one process in its order, with the warm-up before it. */
export function RunTrace({
  run,
  timed,
  part,
  series,
}: {
  run: ResultRun;
  timed: TimedRegion;
  part: TimerRegion;
  series: Series;
}) {
  const { result, domain } = useResultWords();
  const locale = useLocale();
  const samplesNs = useMemo(() => partSamples(run, part), [run, part]);
  // Warm-up is timed as the result is: it belongs to no other part.
  const warmupNs = part === timed ? (run.samples?.warmup ?? none) : none;
  const strings = useMemo(() => {
    const summary = partSummary(run, timed, part);
    const most = summary ? formatLatency(summary.maxMs, 'auto', locale).text : '';
    const least = summary ? formatLatency(summary.minMs, 'auto', locale).text : '';
    return {
      title: result.trace,
      summary: result.traceSummary(formatCount(samplesNs.length, locale), least, most),
      axis: (unit: string) => domain.timed(result.traceAxis(unit), domain.timers[part]),
      marks: result.traceMarks,
      time: result.traceTime,
      warmup: result.traceWarmupCount,
      beyond: result.traceBeyond,
      failed: result.traceFailed,
      sample: result.traceSample,
    };
  }, [run, timed, part, result, domain, samplesNs, locale]);
  return (
    <TraceChart
      samplesNs={samplesNs}
      warmupNs={warmupNs}
      series={series}
      locale={locale}
      strings={strings}
    />
  );
}
