import type { AccuracyCount } from '../../../lib/contract/run.ts';
import { datasetId } from '../../../lib/models/dataset/dataset.ts';
import {
  type Layout,
  preprocess,
  preprocessingId,
} from '../../../lib/models/dataset/preprocess.ts';
import { imageBytes, renderInto } from '../../../lib/models/dataset/render-image.ts';
import { subsetHash } from '../../../lib/models/dataset/subset-hash.ts';
import type { Session } from '../runtimes/adapter.ts';
import { ranked, topFive } from './top-five.ts';

/**
 * Classifies the first `images` held-out images of the built-in data set (any prefix is stratified)
 * and counts the right answers among the first one and the first five.
 */
export async function countGlyphs(
  session: Session,
  layout: Layout,
  images: number,
): Promise<AccuracyCount> {
  const pixels = new Uint8Array(imageBytes);
  const top = new Int32Array(ranked);
  let top1 = 0;
  let top5 = 0;
  for (let index = 0; index < images; index++) {
    const label = renderInto(pixels, 'heldout', index);
    preprocess(pixels, layout, session.input);
    await session.infer();
    topFive(session.output(), top);
    if (top[0] === label) top1++;
    if (top.includes(label)) top5++;
  }
  return {
    dataSet: `${datasetId}@${images}`,
    subsetSha256: subsetHash('heldout', images),
    preprocessing: preprocessingId.replaceAll('/', ':'),
    total: images,
    correct: { top1, top5 },
    scores: {},
    skipped: 0,
    skippedNames: [],
    chance: null,
    commonest: null,
    answers: null,
  };
}
