import { createHash } from 'node:crypto';
import type { Split } from './labels.ts';
import { imageBytes, renderInto } from './render-image.ts';

/**
 * Identity of the first `count` images of a split: sha256 over pixels and label of each image in
 * order (12,288 bytes + 1 byte). What an accuracy row names as its subset.
 */
export function subsetHash(split: Split, count: number): string {
  const hash = createHash('sha256');
  const bytes = new Uint8Array(imageBytes + 1);
  for (let index = 0; index < count; index++) {
    bytes[imageBytes] = renderInto(bytes, split, index);
    hash.update(bytes);
  }
  return hash.digest('hex');
}
