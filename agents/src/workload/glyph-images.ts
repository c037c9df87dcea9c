import { datasetId } from '../../../lib/models/dataset/dataset.ts';
import {
  type Layout,
  preprocess,
  preprocessingId,
} from '../../../lib/models/dataset/preprocess.ts';
import { imageBytes, renderInto } from '../../../lib/models/dataset/render-image.ts';
import { subsetHash } from '../../../lib/models/dataset/subset-hash.ts';
import type { LabelledImages } from './labelled-images.ts';

/** The first `total` held-out images of the built-in data set; any prefix is stratified. */
export function glyphImages(layout: Layout, total: number): LabelledImages<number> {
  const pixels = new Uint8Array(imageBytes);
  return {
    total,
    dataSet: `${datasetId}@${total}`,
    subsetSha256: subsetHash('heldout', total),
    preprocessing: preprocessingId.replaceAll('/', ':'),
    load: (index, input, offset) => {
      const label = renderInto(pixels, 'heldout', index);
      preprocess(pixels, layout, input, offset);
      return label;
    },
  };
}
