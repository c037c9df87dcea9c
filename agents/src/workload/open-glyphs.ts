import { preprocess } from '../../../lib/models/dataset/preprocess.ts';
import { imageBytes } from '../../../lib/models/dataset/render-image.ts';
import { renderMany } from '../../../lib/models/dataset/render-many.ts';
import { countClasses } from './count-classes.ts';
import { glyphImages } from './glyph-images.ts';
import type { OpenWorkload } from './open-workload.ts';
import { rankBatch } from './top-five.ts';
import type { Workload } from './workload.ts';

/** Images a latency run goes through in turn: enough to defeat a cached answer, few enough to stay hot. */
const imageCount = 16;

/** The built-in data set: rendered held-out images through its real preprocessing. */
export function openGlyphs(workload: Workload): OpenWorkload {
  const { layout, inputShape } = workload;
  const { pixels } = renderMany('heldout', 0, imageCount);
  const images = Array.from({ length: imageCount }, (_, k) =>
    pixels.subarray(k * imageBytes, (k + 1) * imageBytes),
  );
  const batch = inputShape[0] ?? 1;
  const top = new Int32Array(5);
  return {
    prepare: (index, input) => {
      for (let row = 0; row < batch; row++) {
        const image = images[(index + row) % imageCount];
        if (image) preprocess(image, layout, input, row * imageBytes);
      }
    },
    finish: (output) => rankBatch(output, batch, top),
    count: (session) => countClasses(session, batch, glyphImages(layout, workload.images)),
    syntheticInput: false,
  };
}
