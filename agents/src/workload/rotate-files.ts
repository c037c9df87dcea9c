import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImageDecoder } from './image-decoder.ts';
import { UnreadableImageError } from './labelled-images.ts';
import type { OpenWorkload } from './open-workload.ts';

/** Files a latency run goes through in turn: at least the eight of method.md A8.7. */
const rotated = 16;

/**
 * The timed pre-processing over real files: their bytes are in memory, and each is decoded, resized
 * and normalised anew every time, one after the other. Files that do not decode are left out.
 *
 * @throws Error when none of the files can be decoded
 */
export async function rotateFiles(
  decoder: ImageDecoder,
  folder: string,
  paths: readonly string[],
  batch: number,
  imageLength: number,
): Promise<OpenWorkload['prepare']> {
  const scratch = new Float32Array(imageLength);
  const files: { path: string; bytes: Uint8Array }[] = [];
  let reason = 'it holds no images';
  for (const path of paths) {
    if (files.length === rotated) break;
    const bytes = readFileSync(join(folder, path));
    try {
      await decoder.write(path, bytes, scratch, 0);
      files.push({ path, bytes });
    } catch (error) {
      if (!(error instanceof UnreadableImageError)) throw error;
      reason = error.message;
    }
  }
  if (files.length === 0) throw new Error(`No image of ${folder} can be used: ${reason}.`);
  return async (index, input) => {
    for (let row = 0; row < batch; row++) {
      const file = files[(index + row) % files.length];
      if (file) await decoder.write(file.path, file.bytes, input, row * imageLength);
    }
  };
}
