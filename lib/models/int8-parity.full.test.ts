import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildArtifact } from './build-artifact.ts';
import { IntegerRandom } from './dataset/integer-random.ts';
import { type Layout, preprocess } from './dataset/preprocess.ts';
import { imageBytes, renderImage } from './dataset/render-image.ts';
import type { ModelSlug } from './model-slug.ts';
import { readWeights } from './read-weights.ts';
import { preprocessScene } from './scenes/preprocess-scene.ts';
import { renderScene } from './scenes/render-scene.ts';
import { sceneBytes } from './scenes/scenes.ts';
import { cosine } from './testing/cosine.ts';
import { openTflite } from './testing/litert.ts';
import { openOnnx } from './testing/onnx.ts';

const folder = fileURLToPath(new URL('./weights', import.meta.url));

function fill(slug: ModelSlug, index: number, layout: Layout, input: Float32Array): void {
  if (slug.startsWith('glyphs-')) {
    preprocess(renderImage('heldout', index).pixels.subarray(0, imageBytes), layout, input);
    return;
  }
  if (slug === 'scenes-s') {
    const pixels = new Uint8Array(sceneBytes);
    renderScene(pixels, 'heldout', index);
    preprocessScene(pixels, layout, input);
    return;
  }
  // Noise has no layout: the same numbers in either order are as good an image.
  const random = new IntegerRandom(index, 0x7061_7269, 0x7479);
  for (let k = 0; k < input.length; k++) input[k] = (random.below(256) - 128) / 64;
}

/** Smallest cosine of int8 and float32 outputs over some images that calibration did not see. */
async function leastCosine(slug: ModelSlug, format: 'onnx' | 'tflite', images: number) {
  const weights = readWeights(folder, slug);
  const open = format === 'onnx' ? openOnnx : openTflite;
  const artifact = buildArtifact(slug, format, 'int8', weights);
  const int8 = await open(artifact.bytes);
  const float = await open(buildArtifact(slug, format, 'fp32', weights).bytes);
  const dims = [...artifact.inputShape];
  const input = new Float32Array(dims.reduce((product, size) => product * size, 1));
  const values: number[] = [];
  for (let index = 0; index < images; index++) {
    fill(slug, index, artifact.layout, input);
    values.push(cosine((await int8(input, dims)).slice(), await float(input, dims)));
  }
  return Math.min(...values);
}

// Floors a little under what was seen on x86-64 with VNNI; README.md has the figures.
test.each([
  ['glyphs-s', 'onnx', 40, 0.997],
  ['glyphs-s', 'tflite', 40, 0.997],
  ['glyphs-m', 'onnx', 40, 0.997],
  ['glyphs-m', 'tflite', 40, 0.997],
  ['glyphs-l', 'onnx', 40, 0.997],
  ['glyphs-l', 'tflite', 40, 0.997],
  ['mobilenet-v2', 'onnx', 5, 0.997],
  ['mobilenet-v2', 'tflite', 5, 0.997],
  ['resnet-50', 'onnx', 5, 0.997],
  ['resnet-50', 'tflite', 2, 0.997],
  ['scenes-s', 'onnx', 40, 0.997],
  ['scenes-s', 'tflite', 40, 0.997],
  ['yolov3-tiny', 'onnx', 5, 0.997],
  ['yolov3-tiny', 'tflite', 2, 0.997],
] as const)(
  '%s as %s: int8 points where float32 does',
  async (slug, format, images, floor) => {
    expect(await leastCosine(slug, format, images)).toBeGreaterThan(floor);
  },
  300_000,
);
