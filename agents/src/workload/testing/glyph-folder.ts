import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { imageBytes, renderImage } from '../../../../lib/models/dataset/render-image.ts';

/**
 * Writes the first held-out images of the built-in data set as PNG files in ImageNetV2's layout, so
 * that what is counted over the folder must be what is counted over the rendered images.
 */
export async function writeGlyphFolder(folder: string, count: number): Promise<void> {
  const edge = Math.sqrt(imageBytes / 3);
  for (let index = 0; index < count; index++) {
    const { pixels, label } = renderImage('heldout', index);
    const raw = { width: edge, height: edge, channels: 3 as const };
    const bytes = await sharp(pixels, { raw }).png().toBuffer();
    mkdirSync(join(folder, `${label}`), { recursive: true });
    writeFileSync(join(folder, `${label}`, `${index}.png`), bytes);
  }
}
