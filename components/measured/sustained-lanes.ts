import { inUnit, unitForAll, unitWord } from '../../lib/chart/format.ts';
import { type Lane, type LanesInput, lanesScene } from '../../lib/chart/lanes.ts';
import type { SceneNode } from '../../lib/chart/scene-node.ts';
import { approximateWidth } from '../../lib/chart/text-width.ts';
import type { SustainedFigures, SustainedMoment } from '../../lib/contract/sustained.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { PageWords } from '../../lib/text/page-words.ts';

/** Latency, temperature and clock of a sustained run on one time axis, `width` px wide. */
export function sustainedScene(
  figures: SustainedFigures,
  words: PageWords['measuring']['sustained'],
  locale: Locale,
): (width: number) => { nodes: SceneNode[]; height: number } {
  const { moments } = figures;
  const latencies = moments.flatMap(({ p50Ms, p95Ms }) => [p50Ms, p95Ms]).filter(isNumber);
  const unit =
    latencies.length === 0 ? 'ms' : unitForAll(Math.min(...latencies), Math.max(...latencies));
  const column = (of: (moment: SustainedMoment) => number | null) => moments.map(of);
  const latency = (of: 'p50Ms' | 'p95Ms') =>
    column((moment) => (moment[of] === null ? null : inUnit(moment[of], unit)));
  const lanes: Lane[] = [
    {
      title: words.latency(unitWord(unit, locale)),
      note: words.latencyNote,
      lines: [
        { values: latency('p95Ms'), quiet: true },
        { values: latency('p50Ms'), quiet: false },
      ],
      steps: false,
      height: 130,
    },
    laneOf(
      words.temperature,
      column(({ temperatureC }) => temperatureC),
      false,
    ),
    laneOf(
      words.clock,
      column(({ clockMhz }) => clockMhz),
      true,
    ),
  ];
  const input: Omit<LanesInput, 'width'> = {
    minutes: moments.map(({ startMs }) => startMs / 60_000),
    end: figures.durationNs / 60e9,
    lanes: lanes.filter(({ lines }) => lines.some(({ values }) => values.some(isNumber))),
    hatched:
      figures.throttledAfterS === null
        ? null
        : { from: figures.throttledAfterS / 60, label: words.throttled },
    axis: words.axis,
    locale,
    measure: approximateWidth,
  };
  return (width) => lanesScene({ ...input, width });
}

function laneOf(title: string, values: (number | null)[], steps: boolean): Lane {
  return { title, note: '', lines: [{ values, quiet: false }], steps, height: 58 };
}

function isNumber(value: number | null): value is number {
  return value !== null;
}
