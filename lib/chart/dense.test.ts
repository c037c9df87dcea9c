import { expect, test } from 'vitest';
import { denseNodes, mostSingleMarks, singleMarks } from './dense.ts';
import { frontScene } from './front-scene.ts';
import { renderFrontSvg } from './front-svg.ts';
import { sceneInput, scenePoint } from './testing/scene-input.ts';

const pointsOf = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    scenePoint({
      id: `p${i}`,
      ms: 1 + (i % 97),
      accuracy: i % 3 === 0 ? null : 0.5 + (i % 41) / 100,
      kind: i % 5 === 0 ? 'hollow' : 'filled',
      series: i % 2 ? { slot: 1, shape: 'circle' } : { slot: 6, shape: 'plus' },
    }),
  );

const sceneOf = (count: number) =>
  frontScene(sceneInput({ points: pointsOf(count), front: ['p1', 'p2'] }));

test('up to a thousand marks are elements of their own', () => {
  const scene = sceneOf(mostSingleMarks);
  expect(singleMarks(scene)).toHaveLength(mostSingleMarks);
  expect(denseNodes(scene)).toEqual([]);
});

test('above that none is dropped, and the front keeps its own elements', () => {
  const scene = sceneOf(5000);
  const dense = denseNodes(scene).map(({ attributes }) => attributes);
  const drawn = dense.reduce((sum, attributes) => sum + Number(attributes['data-dense']), 0);
  expect(drawn + singleMarks(scene).length).toBe(5000);
  expect(dense).toHaveLength(4);
  const outlines = dense.map(({ d }) => String(d).split('M').length - 1);
  expect(outlines.reduce((a, b) => a + b, 0)).toBe(drawn);
  expect(
    singleMarks(scene)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['p1', 'p2']);
  const svg = renderFrontSvg(scene, { title: 't', summary: 's' });
  expect(svg).not.toMatch(/NaN/);
  expect(svg.length).toBeLessThan(500_000);
});
