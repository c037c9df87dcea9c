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
