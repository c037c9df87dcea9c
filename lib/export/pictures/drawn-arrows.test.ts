import { expect, test } from 'vitest';
import { text } from '../../chart/scene-node.ts';
import { svgMarkup } from '../../chart/svg-string.ts';
import { withDrawnArrows } from './drawn-arrows.ts';

test('an arrow before or after words is drawn on their side, and the words keep from it', () => {
  const [before] = withDrawnArrows([text('← faster', { x: 10, y: 20 })]);
  expect(svgMarkup(before ? [before] : [])).toContain('<path d="M10 16h10');
  expect(svgMarkup(before ? [before] : [])).toContain(
    '<text x="24" y="20" fill="var(--ink2)">faster',
  );
  const end = { textAnchor: 'end', transform: 'rotate(-90)' };
  const [after] = withDrawnArrows([text('faster →', { x: 100, y: 0 }, end)]);
  expect(after?.attributes).toEqual({ transform: 'rotate(-90)' });
  expect(svgMarkup(after ? [after] : [])).toContain('<text x="86" y="0"');
});

test('arrows inside words stay', () => {
  const node = text('a → b', { x: 0, y: 0 });
  expect(withDrawnArrows([node])).toEqual([node]);
});
