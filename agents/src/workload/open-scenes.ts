import { inputSize } from '../../../lib/models/images/input-size.ts';
import {
  preprocessScene,
  scenePreprocessingId,
} from '../../../lib/models/scenes/preprocess-scene.ts';
import { renderScene } from '../../../lib/models/scenes/render-scene.ts';
import {
  heldOutScenes,
  sceneBytes,
  sceneSize,
  scenesId,
} from '../../../lib/models/scenes/scenes.ts';
import { subsetHash } from '../../../lib/models/scenes/subset-hash.ts';
import { countBoxes, type ImageObjects } from './count-boxes.ts';
import { detectorOf } from './detector.ts';
import type { LabelledImages } from './labelled-images.ts';
import type { OpenWorkload } from './open-workload.ts';
import type { Workload } from './workload.ts';

/** Scenes a latency run goes through in turn. */
const imageCount = 16;

/**
 * The built-in detection data set: rendered held-out scenes through their real preprocessing.
 *
 * @throws Error when the model does not take images of their size
 */
export function openScenes(workload: Workload): OpenWorkload {
  const { layout, inputShape } = workload;
  const { batch, width, height } = inputSize(inputShape, layout);
  if (width !== sceneSize || height !== sceneSize) {
    throw new Error(
      `The scenes are ${sceneSize} pixels wide and high, the input ${width} x ${height}.`,
    );
  }
  const detector = detectorOf(workload);
  const scenes = Array.from({ length: imageCount }, (_, index) => {
    const pixels = new Uint8Array(sceneBytes);
    renderScene(pixels, 'heldout', index);
    return pixels;
  });
  return {
    prepare: (index, input) => {
      for (let row = 0; row < batch; row++) {
        const scene = scenes[(index + row) % imageCount];
        if (scene) preprocessScene(scene, layout, input, row * sceneBytes);
      }
    },
    finish: detector.finish,
    count: (session) => countBoxes(session, batch, sceneImages(workload), detector),
    syntheticInput: false,
  };
}

function sceneImages({ layout, images }: Workload): LabelledImages<ImageObjects> {
  const total = Math.min(images, heldOutScenes);
  const pixels = new Uint8Array(sceneBytes);
  return {
    total,
    dataSet: `${scenesId}@${total}`,
    subsetSha256: subsetHash('heldout', total),
    preprocessing: scenePreprocessingId.replaceAll('/', ':'),
    load: (index, input, offset) => {
      const objects = renderScene(pixels, 'heldout', index);
      preprocessScene(pixels, layout, input, offset);
      return {
        truths: objects.map(({ label, x, y, width, height }) => ({
          category: label,
          box: [x, y, width, height],
          area: width * height,
          crowd: false,
        })),
        toImage: (x, y) => ({ x, y }),
      };
    },
  };
}
