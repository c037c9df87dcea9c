import { type Figure, formatLatency, unitFor } from '../../lib/chart/format.ts';

/** Two latencies in the unit of the greater one: "0.269–6.01 ms". */
export function latencyRange(lowMs: number, highMs: number, locale: string): Figure {
  const unit = unitFor(highMs);
  const low = formatLatency(lowMs, unit, locale);
  const high = formatLatency(highMs, unit, locale);
  return {
    figure: `${low.figure}–${high.figure}`,
    unit: high.unit,
    text: `${low.figure}–${high.text}`,
  };
}
