/** Tier of this run of the tests: `usual`, `full` or `nightly`. */
export const tier = process.env.INFEROMETER_TEST_TIER ?? 'usual';

/** A tenth of `whole` in the usual tier, at least `least`; the whole in the others. */
export function tenthOf(whole: number, least = 1): number {
  return tier === 'usual' ? Math.max(least, Math.round(whole / 10)) : whole;
}

/** What a test of a whole N may take on a machine that others use as well, in milliseconds. */
export const testLimitMs = tier === 'usual' ? 600_000 : 3_600_000;
