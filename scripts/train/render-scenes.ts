import { closeSync, existsSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Split } from '../../lib/models/dataset/labels.ts';
import { renderScene } from '../../lib/models/scenes/render-scene.ts';
import { mostObjects, sceneBytes } from '../../lib/models/scenes/scenes.ts';

/**
 * Renders the first `count` scenes of a split to two raw files: pixels, and six objects a scene of
 * five float32 each (label, x, y, width, height; label -1 where there is none). Keeps what is there.
 */
export function renderScenes(folder: string, split: Split, count: number) {
  const images = join(folder, `scenes-${split}-${count}.images`);
  const labels = join(folder, `scenes-${split}-${count}.labels`);
  if (existsSync(labels)) return { images, labels };
  const file = openSync(images, 'w');
  const pixels = new Uint8Array(sceneBytes);
  const rows = new Float32Array(count * mostObjects * 5).fill(-1);
  for (let index = 0; index < count; index++) {
    for (const [k, object] of renderScene(pixels, split, index).entries()) {
      const { label, x, y, width, height } = object;
      rows.set([label, x, y, width, height], (index * mostObjects + k) * 5);
    }
    writeSync(file, pixels);
  }
  closeSync(file);
  writeFileSync(labels, new Uint8Array(rows.buffer));
  return { images, labels };
}
