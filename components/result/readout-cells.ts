import { formatFigure, formatLatency } from '../../lib/chart/format.ts';
import { formatFps } from '../../lib/chart/fps.ts';
import type { Result } from '../../lib/contract/result.ts';
import type { Summary } from '../../lib/contract/summary.ts';
import { coversInference, type TimerRegion } from '../../lib/link/timer.ts';
import { formatCount } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { ResultWords } from '../../lib/text/words.ts';
import { latencyRange } from './latency-range.ts';

/** One readout: a figure with its unit and evidence, or a word in its place. */
export interface ReadoutCell {
  name: string;
  figure: string | null;
  unit: string | null;
  evidence: string;
}

/** A readout whose figure does not exist, with the reason. */
export function missingCell(name: string, word: string, evidence: string): ReadoutCell {
  return { name, figure: null, unit: word, evidence };
}

/** p50, spread, p99 and the derived rate of one timed part. */
export function latencyCells(
  result: Result,
  { summary, part }: { summary: Summary | null; part: TimerRegion },
  text: ResultWords,
  locale: Locale,
): ReadoutCell[] {
  const { readouts } = text.result;
  const { domain } = text;
  const p50Name = domain.timed(readouts.p50, domain.timers[part]);
  if (!summary) {
    const names = [p50Name, readouts.spread, readouts.p99, readouts.frameRate];
    return names.map((name) => missingCell(name, domain.none, domain.notMeasured));
  }
  const one = (ms: number) => formatLatency(ms, 'auto', locale);
  const range = (lowMs: number, highMs: number) => latencyRange(lowMs, highMs, locale);
  const count = formatCount(summary.count, locale);
  const { p5Ms, p95WhiskerMs, p99, p50 } = summary;
  const { cell } = result;
  const derived = cell.batch === 1 && cell.scenario === 'SingleStream' && coversInference(part);
  return [
    { name: p50Name, ...one(p50.valueMs), evidence: medianEvidence(summary, text, locale) },
    p5Ms === null || p95WhiskerMs === null
      ? missingCell(readouts.spread, domain.notStated, readouts.fewSamples(count))
      : { name: readouts.spread, ...range(p5Ms, p95WhiskerMs), evidence: domain.samples(count) },
    p99 === null || p99.lowMs === null || p99.highMs === null
      ? missingCell(readouts.p99, domain.notStated, readouts.notBounded(count))
      : {
          name: readouts.p99,
          ...one(p99.valueMs),
          evidence: readouts.interval(range(p99.lowMs, p99.highMs).text),
        },
    derived
      ? {
          name: readouts.frameRate,
          figure: formatFps(p50.valueMs, locale),
          unit: domain.perSecond,
          evidence: readouts.derivedAtBatch1,
        }
      : missingCell(readouts.frameRate, domain.notStated, readouts.derivedOnly),
  ];
}

/** What the median's interval is about: several processes, or the samples of one. */
function medianEvidence({ p50, runMediansMs }: Summary, text: ResultWords, locale: Locale): string {
  const { readouts } = text.result;
  if (runMediansMs.length > 1) {
    const medians = latencyRange(Math.min(...runMediansMs), Math.max(...runMediansMs), locale);
    return readouts.processes(runMediansMs.length, medians.text);
  }
  const bounded = p50.lowMs !== null && p50.highMs !== null;
  return readouts.oneProcess(
    bounded ? latencyRange(p50.lowMs ?? 0, p50.highMs ?? 0, locale).text : null,
  );
}

/** What stands in place of latency where requests were in flight together. */
export function throughputCells(
  result: Result,
  perSecond: number,
  text: ResultWords,
  locale: Locale,
): ReadoutCell[] {
  const { readouts } = text.result;
  const windows = result.runs.flatMap(({ kind, status, window }) =>
    kind === 'latency' && status === 'ok' && window ? window : [],
  );
  const wallMs = windows.reduce((sum, { wallNs }) => sum + wallNs, 0) / 1e6;
  const items = windows.reduce((sum, window) => sum + window.items, 0);
  const whole = (value: number) => formatCount(value, locale);
  const stated = (value: number | null) =>
    value === null
      ? { figure: null, unit: text.domain.notStated }
      : { figure: whole(value), unit: null };
  return [
    {
      name: readouts.throughput,
      figure: formatFigure(perSecond, locale),
      unit: text.domain.itemsPerSecond,
      evidence: readouts.measuredOver(windows.length),
    },
    {
      name: readouts.window,
      ...formatLatency(wallMs, 'auto', locale),
      evidence: readouts.itemsIn(whole(items)),
    },
    {
      name: readouts.inFlight,
      ...stated(result.cell.concurrency),
      evidence: readouts.requests,
    },
    {
      name: readouts.batchSize,
      ...stated(result.cell.batch),
      evidence: readouts.itemsPerCall,
    },
  ];
}
