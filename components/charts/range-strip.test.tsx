import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { stripScale } from '../../lib/chart/strip.ts';
import { StripHead } from './range-strip.tsx';

test('the head of the strips is in the unit of the column beside it', () => {
  const rows = [{ ms: 1, p5Ms: 0.1, p95Ms: 1000 }];
  const strip = stripScale(rows, 400, () => 30);
  if (!strip) throw new Error('no scale');
  const texts = (unit: 'us' | 'ms' | 's') =>
    renderToStaticMarkup(<StripHead strip={strip} unit={unit} width={400} locale="en" />)
      .replace(/<[^>]*>/g, ' ')
      .trim()
      .split(/\s+/);
  expect(texts('ms')).toContain('10');
  expect(texts('us')).toContain('10,000');
  expect(texts('s')).toContain('0.01');
});
