import { panelAxis } from '../../chart/compare/panel-axis.ts';
import { type StepCurve, type StepsInput, stepsScene } from '../../chart/compare/steps-scene.ts';
import { formatTick } from '../../chart/format.ts';
import type { Series } from '../../chart/palette.ts';
import { seriesColour } from '../../chart/palette.ts';
import { group, line, path, type SceneNode } from '../../chart/scene-node.ts';
import type { LegendEntry } from './legend-nodes.ts';

/** How the samples of one thing lie: milliseconds at equal steps of share, least first. */
export interface DistributionCurve {
  letter: string;
  name: string;
  series: Series;
  quantilesMs: readonly number[];
}

/** What distributions are drawn with. */
export interface StepsAbout {
  locale: string;
  unit: 'auto' | 'us' | 'ms' | 's';
  /** Shares that are named on the curves. */
  named?: StepsInput['named'];
  words: {
    /** "Latency, inference" in a unit: "Latency, inference, ms, log". */
    axis: (unit: string) => string;
    /** "share of the samples, %". */
    share: string;
    better: string;
  };
}

/** Distributions as step curves on one log axis (ux.md); null when no curve has a value. */
export function stepsBody(
  curves: readonly DistributionCurve[],
  { locale, unit, words, named }: StepsAbout,
  width: number,
  height?: number,
): { nodes: SceneNode[]; height: number } | null {
  const axis = panelAxis(
    curves.map(({ quantilesMs }) => {
      const [low = null, high = null] = [quantilesMs[0], quantilesMs.at(-1)];
      return { value: quantilesMs[Math.floor(quantilesMs.length / 2)] ?? 0, low, high };
    }),
    { quantity: 'lat', latency: unit, base: null, frameRate: false, locale },
  );
  if (!axis) return null;
  const steps: StepCurve[] = curves.map(({ letter, series, quantilesMs }) => ({
    letter,
    series,
    quantiles: quantilesMs,
  }));
  return stepsScene({
    curves: steps,
    axis,
    width,
    height,
    named,
    words: {
      x: words.axis(axis.unit),
      y: words.share,
      better: words.better,
      share: (percent) => formatTick(percent, locale),
    },
  });
}

/** "A  Jetson Nano, ResNet-50": what the letters at the curves stand for. */
export function curveEntries(curves: readonly DistributionCurve[]): LegendEntry[] {
  return curves.map(({ letter, name, series }) => ({
    sign: [
      group([
        path('M-9 0H9', { stroke: seriesColour(series), strokeWidth: 2 }),
        line({ x: 0, y: -3 }, { x: 0, y: 3 }, { stroke: seriesColour(series), strokeWidth: 2 }),
      ]),
    ],
    words: `${letter}  ${name}`,
  }));
}
