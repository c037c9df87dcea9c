import { expect, test } from 'vitest';
import { renderScene } from './render-scene.ts';
import { sceneClasses } from './scene-classes.ts';
import { sceneDifficulty } from './scene-difficulty.ts';
import { overlapsMuch } from './scene-object.ts';
import { mostObjects, sceneBytes, sceneSize } from './scenes.ts';

const scenes = Array.from({ length: 200 }, (_, index) =>
  renderScene(new Uint8Array(sceneBytes), 'train', index),
);

test('every scene holds one to six objects, and every number of them occurs', () => {
  const counts = new Set(scenes.map((objects) => objects.length));
  expect([...counts].sort()).toEqual(Array.from({ length: mostObjects }, (_, k) => k + 1));
});

test('boxes lie in the image, and no two of a scene hide each other', () => {
  for (const objects of scenes) {
    for (const [k, box] of objects.entries()) {
      expect(Math.min(box.x, box.y, box.width - 5, box.height - 5)).toBeGreaterThanOrEqual(0);
      expect(Math.max(box.x + box.width, box.y + box.height)).toBeLessThanOrEqual(sceneSize);
      for (const other of objects.slice(k + 1)) {
        expect(overlapsMuch(box, other, sceneDifficulty.mostOverlap)).toBe(false);
      }
    }
  }
});

test('all eight classes occur about equally often', () => {
  const counts = sceneClasses.map(
    (_, label) => scenes.flat().filter((object) => object.label === label).length,
  );
  const mean = scenes.flat().length / counts.length;
  for (const count of counts) expect(Math.abs(count - mean)).toBeLessThan(mean * 0.35);
});

test('rendering again gives the same bytes, and the splits differ', () => {
  const render = (split: 'train' | 'heldout') => {
    const pixels = new Uint8Array(sceneBytes);
    renderScene(pixels, split, 9);
    return pixels;
  };
  expect(render('heldout')).toEqual(render('heldout'));
  expect(render('heldout')).not.toEqual(render('train'));
});
