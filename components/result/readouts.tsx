import { formatLatency, percentFigure } from '../../lib/chart/format.ts';
import { formatFps } from '../../lib/chart/fps.ts';
import type { Result } from '../../lib/contract/result.ts';
import { formatBytes, formatCount } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { Words } from '../../lib/text/words.ts';
import { metricLabel } from '../explore/cohort-label.ts';
import { Readout, ReadoutStrip } from '../ui/readout.tsx';
import { latencyRange } from './latency-range.ts';

interface Cell {
  name: string;
  figure: string | null;
  unit: string | null;
  evidence: string;
}

/** The six figures of a result with their evidence; a missing one says why it is missing. */
export function Readouts({
  result,
  text,
  locale,
}: {
  result: Result;
  text: Words;
  locale: Locale;
}) {
  const cells = [
    ...latencyCells(result, text, locale),
    accuracyCell(result, text, locale),
    memoryCell(result, text, locale),
  ];
  return (
    <ReadoutStrip>
      {cells.map((cell, index) => (
        <Readout
          key={cell.name}
          name={cell.name}
          figure={cell.figure}
          unit={cell.unit}
          evidence={cell.evidence}
          headline={index === 0 && cell.figure !== null}
        />
      ))}
    </ReadoutStrip>
  );
}

function latencyCells(result: Result, text: Words, locale: Locale): Cell[] {
  const { readouts } = text.result;
  const { summary } = result;
  const names = [readouts.p50, readouts.spread, readouts.p99, readouts.frameRate];
  if (!summary) {
    return names.map((name) => missing(name, text.domain.none, text.domain.notMeasured));
  }
  const one = (ms: number) => formatLatency(ms, 'auto', locale);
  const range = (lowMs: number, highMs: number) => latencyRange(lowMs, highMs, locale);
  const count = formatCount(summary.count, locale);
  const medians = summary.runMediansMs;
  const { p5Ms, p95WhiskerMs, p99, p50 } = summary;
  const derived = result.cell.batch === 1 && result.cell.scenario === 'SingleStream';
  return [
    {
      name: readouts.p50,
      ...one(p50.valueMs),
      evidence: readouts.processes(
        medians.length,
        range(Math.min(...medians), Math.max(...medians)).text,
      ),
    },
    p5Ms === null || p95WhiskerMs === null
      ? missing(readouts.spread, text.domain.notStated, readouts.fewSamples(count))
      : {
          name: readouts.spread,
          ...range(p5Ms, p95WhiskerMs),
          evidence: text.domain.samples(count),
        },
    p99 === null || p99.lowMs === null || p99.highMs === null
      ? missing(readouts.p99, text.domain.notStated, readouts.notBounded(count))
      : {
          name: readouts.p99,
          ...one(p99.valueMs),
          evidence: readouts.interval(range(p99.lowMs, p99.highMs).text),
        },
    derived
      ? {
          name: readouts.frameRate,
          figure: formatFps(p50.valueMs, locale),
          unit: text.domain.perSecond,
          evidence: readouts.derivedAtBatch1,
        }
      : missing(readouts.frameRate, text.domain.notStated, readouts.derivedOnly),
  ];
}

function accuracyCell(result: Result, text: Words, locale: Locale): Cell {
  const accuracy = result.accuracy[0];
  const name = text.domain.metricAccuracy(metricLabel(accuracy?.metric ?? 'top1', text));
  if (!accuracy) {
    const why = result.noAccuracyReason ?? text.result.readouts.speedOnly;
    return missing(name, text.domain.none, why);
  }
  return {
    name,
    figure: percentFigure(accuracy.value, locale),
    unit: '%',
    evidence:
      accuracy.low === null || accuracy.high === null
        ? text.domain.images(formatCount(accuracy.total, locale))
        : text.result.readouts.wilson(
            formatCount(accuracy.total, locale),
            percentFigure(accuracy.low, locale),
            percentFigure(accuracy.high, locale),
          ),
  };
}

function memoryCell(result: Result, text: Words, locale: Locale): Cell {
  const { readouts } = text.result;
  const run = result.runs.find((one) => one.kind === 'memory' && one.memory !== null);
  if (!run?.memory) return missing(readouts.memory, text.domain.none, text.domain.notMeasured);
  const { figure, unit } = formatBytes(run.memory.peakBytes, locale);
  return { name: readouts.memory, figure, unit, evidence: run.memory.scope };
}

function missing(name: string, word: string, evidence: string): Cell {
  return { name, figure: null, unit: word, evidence };
}
