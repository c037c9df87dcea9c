import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildArtifact } from '../build-artifact.ts';
import { preprocess } from '../dataset/preprocess.ts';
import { imageBytes, renderImage } from '../dataset/render-image.ts';
import { glyphsSmall } from '../graphs/glyphs.ts';
import { readWeights } from '../read-weights.ts';
import { syntheticWeights } from '../synthetic-weights.ts';
import { openTflite } from '../testing/litert.ts';
import { writeTfliteInt8 } from './write-tflite-int8.ts';

const folder = fileURLToPath(new URL('../weights', import.meta.url));

test.each(['glyphs-s', 'glyphs-m'] as const)(
  '%s: int8 and float32 name the same class for nearly every image',
  async (slug) => {
    const weights = readWeights(folder, slug);
    const float = await openTflite(buildArtifact(slug, 'tflite', 'fp32', weights).bytes);
    const int8 = await openTflite(buildArtifact(slug, 'tflite', 'int8', weights).bytes);
    const best = (logits: Float32Array) => logits.indexOf(Math.max(...logits));
    const input = new Float32Array(imageBytes);
    let same = 0;
    for (let index = 0; index < 24; index++) {
      preprocess(renderImage('heldout', index).pixels, 'NHWC', input);
      const expected = best(await float(input, [1, 64, 64, 3]));
      if (best(await int8(input, [1, 64, 64, 3])) === expected) same++;
    }
    expect(same).toBeGreaterThanOrEqual(22);
  },
  60_000,
);

test('a layer without a calibrated range is refused', () => {
  const graph = glyphsSmall();
  expect(() => writeTfliteInt8(graph, syntheticWeights(graph, 1), { input: [-2, 2] })).toThrow(
    'No calibrated range for stem',
  );
});
