import { closeSync, existsSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Split } from '../../lib/models/dataset/labels.ts';
import { imageBytes, renderInto } from '../../lib/models/dataset/render-image.ts';

/** Renders the first `count` images of a split to two raw files; keeps what is already there. */
export function renderSplit(folder: string, split: Split, count: number) {
  const images = join(folder, `${split}-${count}.images`);
  const labels = join(folder, `${split}-${count}.labels`);
  if (existsSync(labels)) return { images, labels };
  const file = openSync(images, 'w');
  const pixels = new Uint8Array(imageBytes * 500);
  const label = new Uint8Array(count);
  for (let start = 0; start < count; start += 500) {
    const rows = Math.min(500, count - start);
    for (let k = 0; k < rows; k++) {
      const at = pixels.subarray(k * imageBytes, (k + 1) * imageBytes);
      label[start + k] = renderInto(at, split, start + k);
    }
    writeSync(file, pixels, 0, rows * imageBytes);
  }
  closeSync(file);
  writeFileSync(labels, label);
  return { images, labels };
}
