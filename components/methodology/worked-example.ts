import { formatFigure, formatLatency, formatShare } from '../../lib/chart/format.ts';
import type { Result } from '../../lib/contract/result.ts';
import { formatBytes, formatCount } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { PageWords } from '../../lib/text/page-words.ts';
import { smallShare } from '../result/clock-facts.ts';
import { driftExample, littleExample, medianExample } from './example-figures.ts';

/** What an example is worded with. */
interface Wording {
  say: PageWords['examples'];
  ms: (value: number) => string;
  share: (value: number) => string;
  small: (value: number) => string;
  whole: (value: number) => string;
  figure: (value: number) => string;
}

/**
 * Sentences with this result's own numbers, by the section of /methodology that they illustrate.
 * Computed from its stored samples when the page is read; a section without figures has none.
 */
export function workedExample(
  result: Result,
  { examples }: PageWords,
  locale: Locale,
): Record<string, string[]> {
  const wording: Wording = {
    say: examples,
    ms: (value) => formatLatency(value, 'auto', locale).text,
    share: (value) => formatShare(value, locale),
    small: (value) => smallShare(value, locale),
    whole: (value) => formatCount(Math.round(value), locale),
    figure: (value) => formatFigure(value, locale),
  };
  const samples =
    result.runs.find(({ kind, samples }) => kind === 'latency' && samples !== null)?.samples
      ?.infer ?? [];
  return {
    ...sampleSections(result, samples, wording),
    ...wholeSections(result, wording, locale),
  };
}

function sampleSections(
  result: Result,
  samples: readonly number[],
  { say, ms, share, whole, figure }: Wording,
): Record<string, string[]> {
  const found = medianExample(samples);
  const drift = driftExample(samples);
  const { summary } = result;
  const interval = (example: NonNullable<typeof found>) => {
    const { low, high } = example.places;
    if (low === null || high === null) return [];
    const { lowMs, highMs, naive } = example;
    return [
      say.interval(whole(low), whole(high), ms(lowMs ?? 0), ms(highMs ?? 0)),
      ...(naive.low === null || naive.high === null || naive.low === low
        ? []
        : [say.naive(whole(naive.low), whole(naive.high))]),
    ];
  };
  const medians = summary?.runMediansMs ?? [];
  return {
    figures: found
      ? [
          say.rank(whole(found.count), whole(found.place), ms(found.valueMs)),
          say.rho(found.rho === 0 ? '0' : figure(found.rho), whole(found.effective)),
          ...interval(found),
          medians.length >= 4
            ? say.runs(medians.length, ms(Math.min(...medians)), ms(Math.max(...medians)))
            : say.oneRun,
        ]
      : [],
    'warm-up': drift
      ? [
          say.drift(ms(drift.firstMs), ms(drift.lastMs), share(drift.change)),
          Math.abs(drift.change) > 0.03 ? say.driftYes : say.driftNo,
        ]
      : [],
    noise: summary ? [say.spread(share(summary.dispersion), whole(summary.outliers))] : [],
  };
}

function wholeSections(result: Result, wording: Wording, locale: Locale): Record<string, string[]> {
  const { say, ms, share, whole, figure } = wording;
  const { summary, start, parity, validity } = result;
  const [accuracy] = result.accuracy;
  const little = summary ? littleExample(result, summary) : null;
  const peak = result.runs.find(({ memory }) => memory !== null)?.memory?.peakBytes ?? null;
  const whole0 = start[0]?.toFirstResult ?? null;
  const cosine = (value: number) =>
    new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 }).format(value);
  return {
    'one-measurement': summary
      ? [say.processes(summary.runMediansMs.length, whole(summary.count))]
      : [],
    clock: clockSentences(result, wording),
    split:
      summary && little
        ? [
            say.little(ms(summary.meanMs), figure(little.perSecond), figure(little.ratio)),
            ...(little.ratio < 1 ? [say.littleGap] : []),
          ]
        : [],
    start: whole0 ? [say.start(ms(whole0.medianMs))] : [],
    memory: peak === null ? [] : [say.memory(bytesText(peak, locale))],
    accuracy:
      accuracy &&
      accuracy.correct !== null &&
      accuracy.total !== null &&
      accuracy.low !== null &&
      accuracy.high !== null
        ? [
            say.wilson(
              whole(accuracy.correct),
              whole(accuracy.total),
              share(accuracy.value),
              share(accuracy.low),
              share(accuracy.high),
            ),
          ]
        : accuracy
          ? []
          : [say.speedOnly],
    validity: [
      ...(parity ? [say.parity(cosine(parity.cosineLeast), cosine(parity.threshold))] : []),
      ...(validity ? [say.validity[validity]] : []),
    ],
  };
}

/** A sample must last a thousand steps of the timer. */
const fewestSteps = 1000;

function clockSentences(result: Result, { say, ms, small, whole }: Wording): string[] {
  const timer = result.runs.find(({ kind, timer: one }) => kind === 'latency' && one)?.timer;
  const median = result.summary?.p50.valueMs;
  if (!timer || median === undefined || timer.stepNs <= 0) return [];
  const steps = (median * 1e6) / timer.stepNs;
  const { harnessNs } = timer;
  return [
    say.clock(`${whole(timer.stepNs)} ns`, ms(median), whole(steps)),
    steps >= fewestSteps ? say.clockEnough : say.clockShort,
    ...(harnessNs === null || median <= 0
      ? []
      : [say.harness(ms(harnessNs / 1e6), small(harnessNs / 1e6 / median))]),
  ];
}

function bytesText(bytes: number, locale: Locale): string {
  const { figure, unit } = formatBytes(bytes, locale);
  return `${figure} ${unit}`;
}
