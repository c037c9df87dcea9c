import { expect, test } from 'vitest';
import { frontScene } from './front-scene.ts';
import { placeLabels } from './place-labels.ts';
import type { Mark } from './scene.ts';
import { sceneInput, scenePoint } from './testing/scene-input.ts';

test('a name that would stand nearer to another mark than to its own is left out', () => {
  const [one] = frontScene(sceneInput({ points: [scenePoint()] })).marks;
  if (!one) throw new Error('no mark');
  const mark = (id: string, x: number, y: number) => ({ ...one, id, x, y, flagged: true });
  const [left, right] = [mark('left', 100, 104), mark('right', 135, 100)];
  const bounds = { left: 50, right: 900, top: 0, bottom: 400 };
  const place = (marks: Mark[]) =>
    placeLabels(marks, marks, bounds, [], {
      mostParts: 0,
      better: { x: 'low', y: 'high' },
      measure: () => 70,
    }).map(({ id, anchor }) => `${id} ${anchor}`);
  expect(place([left])).toEqual(['left start']);
  expect(place([left, right])).toEqual(['right start']);
});

test('with no other mark about, a name without room on the left stands at the right', () => {
  const scene = frontScene(
    sceneInput({ points: [scenePoint({ ms: 10 })], front: ['a'], width: 320 }),
  );
  expect(scene.labels.map(({ id }) => id)).toEqual(['a']);
});

test('a mark is drawn over the triangle of the mark left of it', () => {
  const points = [
    scenePoint({ id: 'right', ms: 11 }),
    scenePoint({ id: 'left', ms: 10, flagged: true }),
  ];
  const scene = frontScene(sceneInput({ points }));
  expect(scene.marks.map(({ id }) => id)).toEqual(['left', 'right']);
});
