import { ascending } from '../stats/percentile.ts';
import { inUnit } from './format.ts';
import {
  type SampleChartInput,
  sampleCaptions,
  sampleFloor,
  sampleFrame,
  sampleGridLine,
  sampleMargin,
  sampleUnit,
} from './sample-frame.ts';
import { pixelOf, type Scale, valueAt } from './scale.ts';
import { group, path, px, type SceneNode } from './scene-node.ts';
import { tailCut } from './tail-cut.ts';

const shares = [0, 25, 50, 75, 100];

/**
 * The share of samples that are no slower than a latency, as SVG nodes: an empirical distribution
 * function drawn as steps, one a pixel at most, over the same stretch as the histogram. Null when
 * there is no sample.
 */
export function ecdfNodes(input: SampleChartInput): SceneNode[] | null {
  const unit = sampleUnit(input.samplesMs);
  if (unit === null) return null;
  const sorted = ascending(Float64Array.from(input.samplesMs, (ms) => inUnit(ms, unit)));
  const { low, high, beyond } = tailCut(sorted);
  const captions = sampleCaptions(input, { beyond, most: sorted.at(-1) ?? high }, unit);
  const { left, right, top } = sampleMargin;
  // Equal samples still need an axis of some width: a hundredth of the value.
  const room = high > low ? (high - low) * 0.02 : Math.max(high * 0.01, 1e-6);
  const x: Scale = {
    kind: 'linear',
    domain: { low: Math.max(0, low - room), high: high + room },
    from: left,
    to: input.width - right,
  };
  const y: Scale = {
    kind: 'linear',
    domain: { low: 0, high: 100 },
    from: sampleFloor(input, captions),
    to: top,
  };
  const curve = { fill: 'none', stroke: input.colour, strokeWidth: 1.8, strokeLinejoin: 'round' };
  return [
    group(
      shares.flatMap((share) => sampleGridLine(input, pixelOf(y, share), `${share} %`)),
      { 'data-layer': 'y' },
    ),
    group([path(steps(sorted, x, y), curve)], { 'data-layer': 'curve' }),
    ...sampleFrame(input, { x, y, unit, captions }),
  ];
}

/** A step at each pixel column in which samples lie; a share is that of all samples, cut ones too. */
function steps(sorted: ArrayLike<number>, x: Scale, y: Scale): string {
  let d = `M${px(x.from)} ${px(y.from)}`;
  let seen = 0;
  for (let column = Math.ceil(x.from); column <= x.to; column++) {
    const until = valueAt(x, column);
    const before = seen;
    while (seen < sorted.length && (sorted[seen] ?? 0) <= until) seen++;
    if (seen > before) d += `H${column}V${px(pixelOf(y, (100 * seen) / sorted.length))}`;
  }
  return `${d}H${px(x.to)}`;
}
