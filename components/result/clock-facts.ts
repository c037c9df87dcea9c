import { formatLatency } from '../../lib/chart/format.ts';
import type { Result } from '../../lib/contract/result.ts';
import type { Locale } from '../../lib/text/locale.ts';

/** Below this median the clock and the harness are shown beside the figure, milliseconds. */
export const nearTheClockMs = 0.2;

/** Clock and harness as they were found in the processes that timed latency; null: never looked. */
export interface ClockFacts {
  step: string | null;
  read: string | null;
  turn: string | null;
  harness: string | null;
  /** Share of the median that the harness takes. */
  share: string | null;
  /** The most calls that one sample timed together. */
  calls: number;
  callPaths: string[];
}

/** Collects the clock of every latency process; several values stand as a range. */
export function clockFacts(result: Result, locale: Locale): ClockFacts {
  const runs = result.runs.filter(({ kind }) => kind === 'latency');
  const timers = runs.flatMap(({ timer }) => timer ?? []);
  const harness = timers.flatMap(({ harnessNs }) => harnessNs ?? []);
  const median = result.summary?.p50.valueMs ?? null;
  const most = harness.length > 0 ? Math.max(...harness) / 1e6 : null;
  return {
    step: rangeText(
      timers.map(({ stepNs }) => stepNs),
      locale,
    ),
    read: rangeText(
      timers.map(({ readNs }) => readNs),
      locale,
    ),
    turn: rangeText(
      timers.map(({ loopTurnNs }) => loopTurnNs),
      locale,
    ),
    harness: rangeText(harness, locale),
    share: most === null || median === null ? null : smallShare(most / median, locale),
    calls: Math.max(1, ...runs.map(({ window }) => window?.callsPerSample ?? 1)),
    callPaths: [...new Set(runs.flatMap(({ window }) => window?.callPath ?? []))],
  };
}

/** Nanoseconds as they are below a microsecond, else with three digits: "43 ns", "1.20–1.42 µs". */
function rangeText(ns: readonly number[], locale: Locale): string | null {
  if (ns.length === 0) return null;
  const [low, high] = [Math.min(...ns), Math.max(...ns)];
  const one = (value: number) =>
    value < 1000
      ? { figure: String(value), unit: 'ns', text: `${value} ns` }
      : formatLatency(value / 1e6, 'auto', locale);
  const [least, most] = [one(low), one(high)];
  if (least.text === most.text) return most.text;
  return `${least.unit === most.unit ? least.figure : least.text}–${most.text}`;
}

/** A share with two significant digits: a harness of 0.008 % must not read as none. */
export function smallShare(share: number, locale: Locale): string {
  const figure = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(share * 100);
  return `${figure} %`;
}
