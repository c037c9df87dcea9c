/** Readings that fill the line: one every 10 s over 10 minutes. */
const slots = 60;
/** Fewer degrees than this do not fill the height, so that noise does not look like a climb. */
const leastSpan = 10;

/** A small line of temperatures, ready to be drawn; y grows downwards. */
export interface TemperatureLine {
  /** One sub-path for each stretch without a gap; a lone reading is a short stroke. */
  path: string;
  /** Height of the start limit, or null when there is none. */
  limitY: number | null;
  low: number;
  high: number;
}

/**
 * Places the last ten minutes in a box: the newest reading at the right edge, gaps left open. Null
 * when nothing was read.
 *
 * @param temperatures degrees Celsius, oldest first, null where none was read; the last 60 count
 */
export function temperatureLine(
  temperatures: readonly (number | null)[],
  limit: number | null,
  box: { width: number; height: number },
): TemperatureLine | null {
  const recent = temperatures.slice(-slots);
  const read = recent.filter((value) => value !== null);
  if (read.length === 0) return null;
  const low = Math.min(...read);
  const high = Math.max(...read);
  const all = limit === null ? [low, high] : [low, high, limit];
  const bottom = Math.min(...all);
  const span = Math.max(leastSpan, Math.max(...all) - bottom);
  const pad = 1.5;
  const y = (value: number) =>
    round(box.height - pad - ((value - bottom) / span) * (box.height - 2 * pad));
  const step = box.width / (slots - 1);
  const x = (i: number) => round(box.width - (recent.length - 1 - i) * step);
  let path = '';
  for (const [i, value] of recent.entries()) {
    if (value === null) continue;
    const joined = i > 0 && recent[i - 1] !== null;
    const follows = i + 1 < recent.length && recent[i + 1] !== null;
    if (joined) path += `L${x(i)} ${y(value)}`;
    else if (follows) path += `M${x(i)} ${y(value)}`;
    else path += `M${round(x(i) - step / 2)} ${y(value)}h${round(step)}`;
  }
  return { path, limitY: limit === null ? null : y(limit), low, high };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
