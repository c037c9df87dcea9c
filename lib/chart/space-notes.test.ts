import { expect, test } from 'vitest';
import { frontScene } from './front-scene.ts';
import { sceneInput, scenePoint } from './testing/scene-input.ts';

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
