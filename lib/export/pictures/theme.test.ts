import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { themeColours, themedNodes } from './theme.ts';

const css = readFileSync(new URL('../../../app/globals.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@variant dark {');

test.each([
  ['light', light],
  ['dark', dark.split('@theme')[0] ?? ''],
] as const)('pictures have the colours of the %s page', (theme, part) => {
  for (const [name, colour] of Object.entries(themeColours[theme])) {
    expect(part).toContain(`--${name}: ${colour};`);
  }
});

test('colours are put in place of variables, and texts stay as they are', () => {
  const [node] = themedNodes(
    [{ tag: 'text', attributes: { fill: 'var(--ink)', 'data-id': 'a' }, text: 'var(--ink)' }],
    'dark',
  );
  expect(node).toEqual({ tag: 'text', attributes: { fill: '#e6eced' }, text: 'var(--ink)' });
  expect(() =>
    themedNodes([{ tag: 'rect', attributes: { fill: 'var(--nothing)' } }], 'light'),
  ).toThrow('--nothing');
});
