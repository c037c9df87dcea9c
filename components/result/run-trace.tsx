'use client';

import { useMemo } from 'react';
import { formatLatency } from '../../lib/chart/format.ts';
import type { Series } from '../../lib/chart/palette.ts';
import type { ResultRun } from '../../lib/contract/result.ts';
import { formatCount } from '../../lib/text/figures.ts';
import { TraceChart } from '../charts/trace-chart.tsx';
import { useLocale, useWords } from '../shell/words-provider.tsx';

const none: readonly number[] = [];

/** Every timed inference of one process in its order. */
export function RunTrace({ run, series }: { run: ResultRun; series: Series }) {
  const { result } = useWords();
  const locale = useLocale();
  const samplesNs = run.samples?.infer ?? none;
  const strings = useMemo(() => {
    const { summary } = run;
    const most = summary ? formatLatency(summary.maxMs, 'auto', locale).text : '';
    const least = summary ? formatLatency(summary.minMs, 'auto', locale).text : '';
    return {
      title: result.trace,
      summary: result.traceSummary(formatCount(samplesNs.length, locale), least, most),
      axis: result.traceAxis,
      marks: result.traceMarks,
      time: result.traceTime,
      beyond: result.traceBeyond,
      failed: result.traceFailed,
      sample: result.traceSample,
    };
  }, [run, result, samplesNs, locale]);
  return <TraceChart samplesNs={samplesNs} series={series} locale={locale} strings={strings} />;
}
