/**
 * Widths of the chart that get ticks and names of their own, and the boxes that show each: the
 * server cannot know which is drawn. `chart` is the least width of the class, px.
 */
export const rangeWidths = [
  { chart: 292, className: '@min-[440px]:hidden' },
  { chart: 440, className: 'hidden @min-[440px]:block @min-[600px]:hidden' },
  { chart: 600, className: 'hidden @min-[600px]:block @min-[960px]:hidden' },
  { chart: 960, className: 'hidden @min-[960px]:block @min-[1240px]:hidden' },
  { chart: 1240, className: 'hidden @min-[1240px]:block' },
] as const;

/** From this width on, names stand beside their lines, not above them (ux.md J2). */
const wideFrom = 600;

/** Columns of names and figures, as the classes of `rangeColumns` set them, px. */
function columnsOf(chart: number, misses: boolean): number {
  if (chart < wideFrom) return 0;
  const names = chart < 960 ? 220 : chart < 1240 ? 376 : 420;
  return names + (misses ? 150 : 84);
}

/** Room left and right of the plot inside its column (lib/chart/range-ticks.ts, rangeInset), px. */
const insets = 44;

/** Least width of the plot in a class, px. */
export function plotWidth(chart: number, misses: boolean): number {
  return chart - columnsOf(chart, misses) - insets;
}

/** The same columns for the page's own width: `--names` and `--figures`. */
export function rangeColumns(misses: boolean): string {
  const figures = misses ? '@min-[600px]:[--figures:150px]' : '@min-[600px]:[--figures:84px]';
  return `[--names:0px] [--figures:0px] @min-[600px]:[--names:220px] @min-[960px]:[--names:376px] @min-[1240px]:[--names:420px] ${figures}`;
}

/** Where the plot stands in its box. */
export const plotBox = 'left-[calc(var(--names)+22px)] right-[calc(var(--figures)+22px)] absolute';
