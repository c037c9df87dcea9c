/** Room that is left between two tick labels, px. */
export const labelGap = 8;

/** Where a tick stands and how wide its label is, px. */
export interface TickRuler {
  position: (value: number) => number;
  widthOf: (value: number) => number;
}

/** More ticks than this are a texture, not a scale. */
const mostTicks = 12;

/**
 * The first list of candidates of 2 to 12 ticks whose labels all have room (ux.md appendix). When
 * none fits, the sparest list of which two ticks still fit, thinned from its start; else one tick, so
 * that something true is always printed.
 */
export function firstFitting(
  candidates: readonly (readonly number[])[],
  ruler: TickRuler,
): number[] {
  for (const values of candidates) {
    if (values.length >= 2 && values.length <= mostTicks && fits(values, ruler)) return [...values];
  }
  const sparest = [...candidates].reverse().map((values) => thinned(values, ruler));
  return (
    sparest.find(({ length }) => length >= 2) ?? sparest.find(({ length }) => length > 0) ?? []
  );
}

/** Values taken in the given order as long as each has room beside those already taken; ascending. */
export function thinned(values: readonly number[], ruler: TickRuler): number[] {
  const taken: number[] = [];
  for (const value of values) {
    if (taken.length < mostTicks && taken.every((other) => fits([other, value], ruler))) {
      taken.push(value);
    }
  }
  return taken.sort((a, b) => a - b);
}

function fits(values: readonly number[], { position, widthOf }: TickRuler): boolean {
  for (let i = 1; i < values.length; i++) {
    const [before, here] = [values[i - 1], values[i]];
    if (before === undefined || here === undefined) continue;
    const gap = Math.abs(position(here) - position(before));
    if (gap < (widthOf(before) + widthOf(here)) / 2 + labelGap) return false;
  }
  return true;
}
