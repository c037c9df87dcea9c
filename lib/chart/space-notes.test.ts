import { expect, test } from 'vitest';
import { mostSingleMarks } from './dense.ts';
import { frontScene } from './front-scene.ts';
import { sceneInput, scenePoint } from './testing/scene-input.ts';

test('among more marks than are drawn one by one none has a note', () => {
  const points = Array.from({ length: mostSingleMarks + 1 }, (_, i) =>
    scenePoint({ id: `p${i}`, ms: 1 + i, note: 'p50' }),
  );
  const { marks } = frontScene(sceneInput({ points, width: 100_000 }));
  expect(marks.filter(({ note }) => note !== null)).toEqual([]);
});

test('notes that would lie over each other or over a mark are left out', () => {
  const points = [
    scenePoint({ id: 'a', ms: 10, note: 'p50' }),
    scenePoint({ id: 'b', ms: 10.4, note: 'p50' }),
    scenePoint({ id: 'alone', ms: 80, note: 'mean' }),
  ];
  const notes = frontScene(sceneInput({ points })).marks.map(({ id, note }) => [id, note]);
  expect(notes).toEqual([
    ['a', null],
    ['b', 'p50'],
    ['alone', 'mean'],
  ]);
});
