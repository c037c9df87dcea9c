import { expect, test } from 'vitest';
import type { SceneNode } from '../scene-node.ts';
import { panelAxis } from './panel-axis.ts';
import { stepsScene } from './steps-scene.ts';

const words = { x: 'Latency', y: 'Share', better: '← faster', share: String };
const series = { slot: 1, shape: 'circle' } as const;

function scene(curves: number[][]) {
  const values = curves.map((quantiles) => ({
    value: quantiles[1] ?? 1,
    low: quantiles[0] ?? null,
    high: quantiles.at(-1) ?? null,
  }));
  const axis = panelAxis(values, {
    quantity: 'lat',
    latency: 'auto',
    base: null,
    frameRate: false,
    locale: 'en',
  });
  if (!axis) throw new Error('the values are positive');
  const drawn = curves.map((quantiles, i) => ({ letter: 'ABC'[i] ?? '', series, quantiles }));
  return stepsScene({ curves: drawn, axis, width: 620, words });
}

const find = (nodes: readonly SceneNode[], key: string) =>
  nodes.filter(({ attributes }) => key in attributes);

test('a curve steps at each of its quantiles, from nothing to all of the samples', () => {
  const { nodes, height } = scene([[1, 2, 4]]);
  const [curve] = find(nodes, 'data-curve');
  const steps = String(curve?.attributes.d).match(/[HV][\d.]+/g) ?? [];
  expect(steps.map((step) => step[0]).join('')).toBe('HVHV');
  const shares = find(nodes, 'data-axis').filter((node) => node.attributes['data-axis'] === 'y');
  expect(shares.map(({ text }) => text)).toEqual(['0', '25', '50', '75', '100']);
  // The last step ends on the line of 100 %, whose label stands four pixels under it.
  expect(Number(steps[3]?.slice(1))).toBeCloseTo(Number(shares.at(-1)?.attributes.y) - 4, 1);
  expect(height).toBeGreaterThan(200);
});

test('curves of one colour differ in their dashes and carry their letters', () => {
  const { nodes } = scene([
    [1, 2, 3],
    [1, 2, 3],
    [2, 3, 9],
  ]);
  const dashes = find(nodes, 'data-curve').map(({ attributes }) => attributes.strokeDasharray);
  expect(new Set(dashes).size).toBe(3);
  const letters = find(nodes, 'data-letter');
  expect(letters.map(({ text }) => text)).toEqual(['A', 'B', 'C']);
  expect(new Set(letters.map(({ attributes }) => attributes.y)).size).toBe(3);
});
