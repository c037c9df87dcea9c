import { formatFigure, formatShare } from '../../lib/chart/format.ts';
import type { Comparison, DeviceNoise, Obstacle } from '../../lib/contract/comparison.ts';
import { mayBeMargin } from '../../lib/stats/comparison/device-noise.ts';
import { formatDay } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { PageWords } from '../../lib/text/page-words.ts';

type ComparisonWords = PageWords['comparison'];

/** A verdict in words: its head, what stands beside it, and the plain sentence under it. */
export interface SpokenVerdict {
  head: string;
  /** "95 % interval 2.46–2.53"; null without one. */
  beside: string | null;
  /** "margin 3.0 %". */
  margin: string;
  why: string;
  /** True when nothing may be concluded: a badge stands in place of the big words. */
  blocked: boolean;
}

/**
 * Exactly four verdicts, and the ratio alone where there are too few runs (look.md, verdict). `who` is
 * the letter of the side that is spoken of.
 */
export function spokenVerdict(
  comparison: Comparison,
  words: ComparisonWords,
  locale: Locale,
  who = 'B',
): SpokenVerdict {
  const { verdict, ratio, margin } = comparison;
  const share = formatShare(margin, locale);
  const figure = (value: number) => formatFigure(value, locale);
  const value = ratio?.value ?? 1;
  const turned = value < 1 && verdict === 'faster';
  const range = rangeOf(comparison, turned, figure);
  const coverage = ratio?.coverage ?? null;
  const plain = {
    margin: words.margin(share),
    blocked: false,
    beside:
      range === null || coverage === null
        ? null
        : words.interval(formatShare(coverage, locale), range.low, range.high),
  };
  switch (verdict) {
    case 'faster':
      return { ...plain, head: words.faster(figure(1 / value)), why: words.why.beyond(share) };
    case 'slower':
      return { ...plain, head: words.slower(figure(value)), why: words.why.beyond(share) };
    case 'no relevant difference':
      return {
        ...plain,
        head: words.noDifference,
        beside: besideRatio(value, range, plain.beside, words, figure),
        why: words.why.within(share),
      };
    case 'inconclusive':
      return {
        ...plain,
        head: words.inconclusive,
        beside: besideRatio(value, range, plain.beside, words, figure),
        why: openSentence(comparison, words, locale, who),
      };
    case 'not comparable':
      return { ...plain, head: words.notComparable, why: words.why.blocked, blocked: true };
    case null:
      return ratio === null
        ? { ...plain, head: words.notComparable, why: words.why.blocked, blocked: true }
        : { ...plain, head: words.noVerdict(figure(value)), why: words.why.few };
  }
}

function besideRatio(
  value: number,
  range: { low: string; high: string } | null,
  fallback: string | null,
  words: ComparisonWords,
  figure: (value: number) => string,
): string | null {
  if (range === null) return fallback;
  return words.ratioWith(figure(value), `${range.low}–${range.high}`);
}

/** The interval in the direction in which the head speaks: of a faster one it is turned over. */
function rangeOf(
  { ratio }: Comparison,
  turned: boolean,
  figure: (value: number) => string,
): { low: string; high: string } | null {
  if (!ratio || ratio.low === null || ratio.high === null) return null;
  const ends = turned ? [1 / ratio.high, 1 / ratio.low] : [ratio.low, ratio.high];
  return { low: figure(ends[0] ?? 1), high: figure(ends[1] ?? 1) };
}

function openSentence(
  { ratio }: Comparison,
  { why }: ComparisonWords,
  locale: Locale,
  who: string,
): string {
  const low = ratio?.low ?? 1;
  const high = ratio?.high ?? 1;
  const slower = (value: number) => formatShare(value - 1, locale);
  const faster = (value: number) => formatShare(1 - value, locale);
  if (low >= 1) return why.openSlower(who, slower(low), slower(high));
  if (high <= 1) return why.openFaster(who, faster(high), faster(low));
  return why.open(who, faster(low), slower(high));
}

/** What another difference brings along by itself: another precision is another model file too. */
const follows: Readonly<Record<string, readonly string[]>> = {
  task: ['model'],
  artifact: ['model', 'precision', 'batch', 'input-shape', 'runtime'],
  'runtime-version': ['runtime'],
  'execution-provider': ['runtime'],
  caches: ['runtime', 'execution-provider'],
  'input-shape': ['model'],
  'device-class': ['device'],
  'power-mode': ['device'],
  environment: ['device', 'power-mode'],
};

/** The differences that no other one brings along: more than one, and nobody knows which counts. */
export function causesOf(differs: readonly string[]): string[] {
  return differs.filter((field) => !follows[field]?.some((cause) => differs.includes(cause)));
}

/** What the two differ in, as one sentence; what only follows from it stands in the table. */
export function differsSentence(differs: readonly string[], words: ComparisonWords): string {
  const causes = causesOf(differs);
  const names = causes.map((field) => words.fields[field] ?? field.replaceAll('-', ' '));
  const [first] = names;
  if (first === undefined) return words.nothing;
  if (names.length === 1) return words.only(first);
  return words.several(listed(names, words));
}

/** Where the margin comes from: the device's own noise, or the smallest that counts. */
export function marginSentence(
  { margin, noise }: Comparison,
  words: ComparisonWords,
  locale: Locale,
): string {
  const share = formatShare(margin, locale);
  if (noise === null) return words.marginFrom.unknown(share);
  const day = formatDay(noise.measuredAt);
  if (!mayBeMargin(noise)) return words.marginFrom.fewRepeats(share, noise.repeats, day);
  if (noise.share95 < margin) {
    return words.marginFrom.smallest(share, formatShare(noise.share95, locale), day);
  }
  return words.marginFrom.noise(share, noise.repeats, day);
}

/** What a measurement of a cell against itself found. */
export function noiseSentence(
  noise: DeviceNoise,
  { noiseFound, noiseFew }: ComparisonWords,
  locale: Locale,
): string {
  const say = mayBeMargin(noise) ? noiseFound : noiseFew;
  return say(formatShare(noise.share95, locale), noise.repeats);
}

/** "they differ in batch (a: 1; b: 8)": an obstacle with its figures, in the reader's words. */
export function obstacleText({ code, detail }: Obstacle, words: ComparisonWords): string {
  const known = words.obstacles[code];
  const said = detail === null ? null : words.detail(detail);
  if (known === undefined) return said ?? code.replaceAll('_', ' ');
  return said === null ? known : words.obstacle(known, said);
}

/** "a", "a and b", "a, b and c". */
export function listed(names: readonly string[], { and }: Pick<ComparisonWords, 'and'>): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : names.slice(0, -1).join(', ') + and + last;
}

/** "One run was disturbed while it was measured and is not counted: B run 3."; null when none was. */
export function leftOutSentence(
  { leftOut }: Pick<Comparison, 'leftOut'>,
  words: ComparisonWords,
): string | null {
  const runs = [
    ...leftOut.a.map((place) => words.leftOutRun('A', place + 1)),
    ...leftOut.b.map((place) => words.leftOutRun('B', place + 1)),
  ];
  return runs.length === 0 ? null : words.leftOut(runs.length, runs.join(', '));
}
