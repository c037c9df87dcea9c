import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Unbroken } from './unbroken.tsx';

test('dates and spans of percentiles stay whole, and no word is lost', () => {
  const html = renderToStaticMarkup(
    <Unbroken>Whisker p5–p95. Frozen as of 2026-11-22, by fp32-a.</Unbroken>,
  );
  expect(html.match(/<span[^>]*>[^<]*<\/span>/g)).toEqual([
    '<span class="whitespace-nowrap">p5–p95</span>',
    '<span class="whitespace-nowrap">2026-11-22</span>',
  ]);
  expect(html.replace(/<[^>]*>/g, '')).toBe('Whisker p5–p95. Frozen as of 2026-11-22, by fp32-a.');
});

test('a figure stays with its unit', () => {
  const html = renderToStaticMarkup(<Unbroken>Beyond the 3.0 % margin: 12 ms.</Unbroken>);
  expect(html).toBe(
    'Beyond the 3.<span class="whitespace-nowrap">0 %</span> margin: 1<span class="whitespace-nowrap">2 ms</span>.',
  );
});
