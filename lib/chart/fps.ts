import { decimalValue } from './decimal.ts';
import { type TickRuler, thinned } from './fit-ticks.ts';
import { formatFigure } from './format.ts';
import { logTicksAt } from './log-ticks.ts';
import { fromUnit, toUnit, type Unit } from './measure.ts';
import { pixelOf, type Scale, valueAt } from './scale.ts';

/** Frames per second of a latency, derived: 1000 / ms. Null when the latency is not positive. */
export function fpsOf(ms: number): number | null {
  return ms > 0 ? 1000 / ms : null;
}

/** The derived frame rate with three significant digits: 2.67 ms reads 375 (ux.md D2). */
export function formatFps(ms: number, locale: string): string | null {
  const fps = fpsOf(ms);
  return fps === null ? null : formatFigure(fps, locale);
}

/** Real time by the reference of the first report: 18 to 20 frames per second. */
export const realTimeFps = { low: 18, high: 20 } as const;

/**
 * Ticks of the inverse scale over a latency scale in `unit`: frames per second, and where each
 * stands. On a linear latency scale the rates crowd towards zero, so the rounder ones win.
 */
export function fpsTicks(
  scale: Scale,
  unit: Unit,
  widthOf: (fps: number) => number,
): { fps: number; position: number }[] {
  const position = (fps: number) => pixelOf(scale, toUnit(1000 / fps, unit));
  const fpsAt = (value: number) => 1000 / fromUnit(value, unit);
  const ruler: TickRuler = { position, widthOf };
  const fastest =
    scale.kind === 'log'
      ? scale.domain.low
      : valueAt(scale, scale.from + (scale.to - scale.from) / 50);
  const domain = { low: fpsAt(scale.domain.high), high: fpsAt(fastest) };
  const values = scale.kind === 'log' ? logTicksAt(domain, ruler) : byRoundness(domain, ruler);
  return values.map((fps) => ({ fps, position: position(fps) }));
}

function byRoundness(domain: { low: number; high: number }, ruler: TickRuler): number[] {
  const first = Math.floor(Math.log10(domain.low));
  const last = Math.ceil(Math.log10(domain.high));
  const values = [1, 5, 2].flatMap((digit) =>
    Array.from({ length: last - first + 1 }, (_, i) =>
      decimalValue({ digits: digit, exponent: first + i }),
    ),
  );
  return thinned(
    values.filter((fps) => fps >= domain.low && fps <= domain.high),
    ruler,
  );
}
