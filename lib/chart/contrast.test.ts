import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@variant dark');

/** Relative luminance of a hex colour (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

test.each([
  ['light', light],
  ['dark', dark],
])('marks and reference lines stand out from the plot by 3 to 1, %s', (_, theme) => {
  const colour = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(theme)?.[1] ?? '';
  const surface = colour('surface');
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  for (const name of ['1', '2', '3', '4', '5', '6', 'other'].map((slot) => `series-${slot}`)) {
    expect(contrast(colour(name), surface), name).toBeGreaterThanOrEqual(3);
  }
  for (const name of ['ink3', 'ctl', 'accent', 'remark']) {
    expect(contrast(colour(name), surface), name).toBeGreaterThanOrEqual(3);
  }
  for (const name of ['ink', 'ink2', 'ink3', 'accent', 'remark', 'fail']) {
    expect(contrast(colour(name), surface), `${name} as text`).toBeGreaterThanOrEqual(4.5);
  }
});
