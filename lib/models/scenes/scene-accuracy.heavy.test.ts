import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { tier } from '../../contract/testing/tier.ts';
import { buildArtifact } from '../build-artifact.ts';
import { readWeights } from '../read-weights.ts';
import { openTflite } from '../testing/litert.ts';
import { openOnnx } from '../testing/onnx.ts';
import { scoreScenes } from '../testing/score-scenes.ts';
import manifest from '../weights/manifest.json' with { type: 'json' };
import { heldOutScenes } from './scenes.ts';
import { subsetHash } from './subset-hash.ts';

const folder = fileURLToPath(new URL('../weights', import.meta.url));
const published = manifest.models['scenes-s'];

const every = [
  ['onnx', 'fp32'],
  ['tflite', 'int8'],
  ['onnx', 'int8'],
  ['tflite', 'fp32'],
] as const;
/** The usual tier takes each format and each precision once. */
const pairs = every.slice(0, tier === 'usual' ? 2 : 4);

test('the held-out scenes and boxes are what the weights were measured on', () => {
  expect(published.dataset.heldOut).toBe(heldOutScenes);
  expect(subsetHash('heldout', heldOutScenes)).toBe(published.dataset.sha256);
});

test.each(pairs)('scenes-s as %s %s finds what its manifest says', async (format, precision) => {
  const weights = readWeights(folder, 'scenes-s');
  const { bytes, layout, inputShape } = buildArtifact('scenes-s', format, precision, weights);
  const run = await (format === 'onnx' ? openOnnx : openTflite)(bytes);
  const dims = [...inputShape];
  const scores = await scoreScenes((input) => run(input, dims), layout, heldOutScenes);
  for (const metric of ['map50', 'map50-95'] as const) {
    // Integer kernels of other processors round elsewhere; float sums differ in their last bits.
    const room = precision === 'int8' ? 0.01 : 0.001;
    expect(Math.abs(scores[metric].value - published.heldOut[precision][metric])).toBeLessThan(
      room,
    );
  }
});
