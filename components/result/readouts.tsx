import { percentFigure } from '../../lib/chart/format.ts';
import type { Result } from '../../lib/contract/result.ts';
import type { TimerRegion } from '../../lib/link/timer.ts';
import { metricLabel } from '../../lib/text/cohort-label.ts';
import { formatBytes, formatCount } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { ResultWords } from '../../lib/text/words.ts';
import { Readout, ReadoutStrip } from '../ui/readout.tsx';
import { latencyCells, missingCell, type ReadoutCell, throughputCells } from './readout-cells.ts';
import { resultSentence } from './result-sentence.ts';
import { partSummary, timedOf } from './timed-part.ts';

/**
 * The six figures of a result with their evidence, and what they mean in a sentence. A missing one
 * says why it is missing; throughput stands in place of latency where there is none.
 */
export function Readouts({
  result,
  part,
  text,
  locale,
}: {
  result: Result;
  part: TimerRegion;
  text: ResultWords;
  locale: Locale;
}) {
  const stated = { summary: partSummary(result, timedOf(result), part), part };
  const cells = [
    ...(stated.summary === null && result.throughputPerS !== null
      ? throughputCells(result, result.throughputPerS, text, locale)
      : latencyCells(result, stated, text, locale)),
    accuracyCell(result, text, locale),
    memoryCell(result, text, locale),
  ];
  const sentence = resultSentence(result, stated, text, locale);
  return (
    <>
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
      {sentence === null ? null : (
        <p className="mt-2.5 max-w-[900px] text-[14px] leading-[21px]" data-sentence="result">
          {sentence}
        </p>
      )}
    </>
  );
}

function accuracyCell(result: Result, text: ResultWords, locale: Locale): ReadoutCell {
  const accuracy = result.accuracy[0];
  const name = text.domain.metricAccuracy(metricLabel(accuracy?.metric ?? 'top1', text));
  if (!accuracy) {
    const why = result.noAccuracyReason ?? text.result.readouts.speedOnly;
    return missingCell(name, text.domain.none, why);
  }
  return {
    name,
    figure: percentFigure(accuracy.value, locale),
    unit: '%',
    evidence:
      accuracy.low === null || accuracy.high === null || accuracy.total === null
        ? accuracy.total === null
          ? text.domain.notStated
          : text.domain.images(formatCount(accuracy.total, locale))
        : text.result.readouts.wilson(
            formatCount(accuracy.total, locale),
            percentFigure(accuracy.low, locale),
            percentFigure(accuracy.high, locale),
          ),
  };
}

function memoryCell(result: Result, text: ResultWords, locale: Locale): ReadoutCell {
  const { readouts } = text.result;
  const run = result.runs.find((one) => one.kind === 'memory' && one.memory !== null);
  if (!run?.memory) return missingCell(readouts.memory, text.domain.none, text.domain.notMeasured);
  const { figure, unit } = formatBytes(run.memory.peakBytes, locale);
  return { name: readouts.memory, figure, unit, evidence: text.domain.detail(run.memory.scope) };
}
