import { createHash } from 'node:crypto';
import type { Split } from '../dataset/labels.ts';
import { renderScene } from './render-scene.ts';
import { sceneBytes } from './scenes.ts';

/**
 * Identity of the first `count` scenes of a split: sha256 over each scene's pixels, then its objects
 * as little-endian 32-bit integers (their number; label, x, y, width, height in 1/64 pixel each).
 */
export function subsetHash(split: Split, count: number): string {
  const hash = createHash('sha256');
  const pixels = new Uint8Array(sceneBytes);
  for (let index = 0; index < count; index++) {
    const objects = renderScene(pixels, split, index);
    const numbers = objects.flatMap(({ label, x, y, width, height }) => [
      label,
      ...[x, y, width, height].map((length) => length * 64),
    ]);
    const words = Buffer.alloc(4 * (numbers.length + 1));
    for (const [k, value] of [objects.length, ...numbers].entries())
      words.writeInt32LE(value, k * 4);
    hash.update(pixels).update(words);
  }
  return hash.digest('hex');
}
