import { px } from './scene-node.ts';

/** Room for the stroke and for the mark of a single value, px. */
const inset = 2;

/**
 * A row's own line of latencies, oldest first, as SVG path data on a log scale that the row fills: a
 * shape to see a jump by, not to compare rows by. Values that do not differ lie in the middle; a
 * single one is a short dash; one that is not positive has no place on the scale and breaks the line.
 */
export function trendPath(
  values: readonly number[],
  { width, height }: { width: number; height: number },
): string {
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) return '';
  const low = Math.log(positive.reduce((a, b) => Math.min(a, b)));
  const span = Math.log(positive.reduce((a, b) => Math.max(a, b))) - low;
  const xOf = (index: number) =>
    values.length === 1 ? width / 2 : inset + (index / (values.length - 1)) * (width - 2 * inset);
  const yOf = (value: number) =>
    span < 1e-9
      ? height / 2
      : height - inset - ((Math.log(value) - low) / span) * (height - 2 * inset);
  let broken = true;
  const parts = values.map((value, index) => {
    if (!(value > 0)) {
      broken = true;
      return '';
    }
    const command = broken ? 'M' : 'L';
    broken = false;
    return `${command}${px(xOf(index))} ${px(yOf(value))}`;
  });
  // A move alone draws nothing.
  return positive.length === 1 ? `${parts.join('')}h${inset}` : parts.join('');
}
