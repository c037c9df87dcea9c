import { formatTick, inUnit } from './format.ts';
import { type Histogram, histogramOf } from './histogram.ts';
import { linearTicks, zeroDomain } from './linear-ticks.ts';
import {
  type SampleChartInput,
  sampleCaptions,
  sampleFloor,
  sampleFrame,
  sampleGridLine,
  sampleMargin,
  sampleUnit,
} from './sample-frame.ts';
import { pixelOf, type Scale } from './scale.ts';
import { group, px, type SceneNode } from './scene-node.ts';

/**
 * A histogram as SVG nodes: linear from zero, 1 px gaps, percentiles as hairlines in accent, a cut
 * tail in words (look.md, histogram). Null when there is no sample.
 */
export function histogramNodes(input: SampleChartInput): SceneNode[] | null {
  const unit = sampleUnit(input.samplesMs);
  if (unit === null) return null;
  const histogram = histogramOf(Float64Array.from(input.samplesMs, (ms) => inUnit(ms, unit)));
  if (!histogram) return null;
  const captions = sampleCaptions(input, histogram, unit);
  const { left, right, top } = sampleMargin;
  const x: Scale = {
    kind: 'linear',
    domain: histogram.domain,
    from: left,
    to: input.width - right,
  };
  const y: Scale = {
    kind: 'linear',
    domain: zeroDomain(histogram.bins.reduce((most, { count }) => Math.max(most, count), 1)),
    from: sampleFloor(input, captions),
    to: top,
  };
  return [
    group(countAxis(input, y), { 'data-layer': 'y' }),
    group(bars(histogram, x, y, input.colour), { 'data-layer': 'bars' }),
    ...sampleFrame(input, { x, y, unit, captions }),
  ];
}

function bars({ bins }: Histogram, x: Scale, y: Scale, colour: string): SceneNode[] {
  return bins
    .filter(({ count }) => count > 0)
    .map(({ from, to, count }) => {
      const left = pixelOf(x, from);
      // A count of one among thousands is still seen: half a pixel at least.
      const height = Math.max(0.5, y.from - pixelOf(y, count));
      return {
        tag: 'rect' as const,
        attributes: {
          x: px(left + 0.5),
          y: px(y.from - height),
          width: px(Math.max(0.5, pixelOf(x, to) - left - 1)),
          height: px(height),
          fill: colour,
          fillOpacity: 0.85,
          'data-count': count,
        },
      };
    });
}

function countAxis(input: SampleChartInput, y: Scale): SceneNode[] {
  const ticks = linearTicks(y.domain, { position: (v) => pixelOf(y, v), widthOf: () => 24 });
  return ticks
    .filter((count) => Number.isInteger(count))
    .flatMap((count) => sampleGridLine(input, pixelOf(y, count), formatTick(count, input.locale)));
}
