import { IntegerRandom } from '../../lib/models/dataset/integer-random.ts';
import { preprocess } from '../../lib/models/dataset/preprocess.ts';
import { imageBytes, renderImage } from '../../lib/models/dataset/render-image.ts';
import type { Shape } from '../../lib/models/graph.ts';
import { preprocessScene } from '../../lib/models/scenes/preprocess-scene.ts';
import { renderScene } from '../../lib/models/scenes/render-scene.ts';
import { sceneBytes } from '../../lib/models/scenes/scenes.ts';

/** The first training images, preprocessed: never held-out ones. */
export function* glyphImages(count: number): Generator<Float32Array> {
  for (let index = 0; index < count; index++) {
    const input = new Float32Array(imageBytes);
    preprocess(renderImage('train', index).pixels, 'NCHW', input);
    yield input;
  }
}

/** The first training scenes, preprocessed: never held-out ones. */
export function* sceneImages(count: number): Generator<Float32Array> {
  const pixels = new Uint8Array(sceneBytes);
  for (let index = 0; index < count; index++) {
    const input = new Float32Array(sceneBytes);
    renderScene(pixels, 'train', index);
    preprocessScene(pixels, 'NCHW', input);
    yield input;
  }
}

/** Uniform random images of values -2 .. 2 for models with synthetic weights. */
export function* randomImages({ channels, height, width }: Shape, count: number) {
  for (let index = 0; index < count; index++) {
    const random = new IntegerRandom(index, 0x696d_6167, 0x6573);
    const input = new Float32Array(channels * height * width);
    for (let k = 0; k < input.length; k++) input[k] = (random.below(256) - 128) / 64;
    yield input;
  }
}
