/** Width of a text in px at the chart's size, for its weight. */
export type TextMeasure = (text: string, weight: 400 | 600) => number;

/** Size of the text in charts, px (look.md, type). */
export const chartTextSize = 11.5;

const narrow = /[ijl.,:;'|!()[\]]/;
const wide = /[mwMW@%]/;

/**
 * Width of a text without a screen to measure it on, from the proportions of IBM Plex Sans: for the
 * first paint and for pictures. A little generous, so that labels placed by it do not touch.
 */
export const approximateWidth: TextMeasure = (text, weight) => {
  let em = 0;
  for (const character of text) em += emOf(character);
  return em * chartTextSize * (weight === 600 ? 1.05 : 1);
};

function emOf(character: string): number {
  if (character === ' ') return 0.26;
  if (narrow.test(character)) return 0.31;
  if (wide.test(character)) return 0.9;
  if (character >= '0' && character <= '9') return 0.6;
  if (character >= 'A' && character <= 'Z') return 0.66;
  // CJK and other full-width scripts stand on the whole em.
  return (character.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : 0.57;
}
