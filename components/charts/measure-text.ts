import { approximateWidth, chartTextSize, type TextMeasure } from '../../lib/chart/text-width.ts';

/** Widths of texts in the font that an element really has, remembered; needs a browser. */
export function measureIn(element: HTMLElement): TextMeasure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return approximateWidth;
  const family = getComputedStyle(element).fontFamily;
  const known = new Map<string, number>();
  return (text, weight) => {
    const key = `${weight} ${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    context.font = `${weight} ${chartTextSize}px ${family}`;
    const width = context.measureText(text).width;
    known.set(key, width);
    return width;
  };
}
