/**
 * Where values of a sweep stand between two pixels: numbers by their logarithm, since sweeps double
 * (1, 2, 4, 8), names at equal distances, a single value in the middle.
 */
export function placeOnAxis(
  values: readonly (number | string)[],
  from: number,
  to: number,
): (value: number | string) => number {
  const numbers = values.filter((value) => typeof value === 'number');
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  const numeric = numbers.length === values.length && low > 0 && high > low;
  return (value) => {
    if (numeric && typeof value === 'number') {
      return from + (Math.log2(value / low) / Math.log2(high / low)) * (to - from);
    }
    const last = values.length - 1;
    return last < 1 ? (from + to) / 2 : from + (values.indexOf(value) / last) * (to - from);
  };
}
