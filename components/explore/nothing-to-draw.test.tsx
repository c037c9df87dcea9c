import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Point } from '../../lib/contract/point.ts';
import { latency, makePoint } from '../../lib/contract/testing/point.ts';
import { splitPoints } from '../../lib/link/split.ts';
import { defaultView, type View } from '../../lib/link/view.ts';
import { WithWords } from '../testing/with-words.tsx';
import { drawsNothing, NothingToDraw } from './nothing-to-draw.tsx';

function drawn(given: Partial<View>): string {
  const view = { ...defaultView(), ...given };
  const context = { view, metric: 'top1', frameRate: true };
  const points = [makePoint({ tier: 'published', latency: latency({ meanMs: 3 }) })];
  const facts = { metric: 'top1', split: splitPoints(points, context) };
  return renderToStaticMarkup(
    <WithWords>
      <NothingToDraw view={view} facts={facts} onChange={() => undefined} />
    </WithWords>,
  );
}

test('where no row states the percentile, the statistics they do state are one press away', () => {
  const html = drawn({ view: 'range' });
  expect(html).toContain('No row has a value to draw: Latency p50, the inference alone.');
  expect(html).toContain('href="/?view=range&amp;stat=any"');
  expect(html).toContain('Draw those without p50 too');
});

test('a quantity that no row states is named, and nothing is offered that would not help', () => {
  const html = drawn({ x: 'energy' });
  expect(html).toContain('No row has a value to draw: Energy.');
  expect(html).not.toContain('<a');
});

test('a matrix is empty where its rows state another statistic, not where they failed', () => {
  const view: View = { ...defaultView(), view: 'matrix' };
  const context = { view, metric: 'top1', frameRate: true };
  const split = (given: Partial<Point>) => splitPoints([makePoint(given)], context);
  expect(drawsNothing(view, split({ latency: latency({ meanMs: 3 }) }))).toBe(true);
  expect(drawsNothing(view, split({ outcome: 'failed', outcomeReason: 'out of memory' }))).toBe(
    false,
  );
  expect(drawsNothing(view, split({ latency: latency({ p50Ms: 3 }) }))).toBe(false);
  expect(drawsNothing({ ...view, view: 'range' }, split({ latency: latency({ meanMs: 3 }) }))).toBe(
    false,
  );
});
