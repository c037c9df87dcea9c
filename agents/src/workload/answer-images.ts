import type { Session } from '../runtimes/adapter.ts';
import { type LabelledImages, UnreadableImageError } from './labelled-images.ts';
import { OutputWatch } from './output-watch.ts';

/** What a model answered to one image: row `row` of a batch's output, `length` values from `offset`. */
export interface Answer<Label> {
  label: Label;
  output: Float32Array;
  row: number;
  offset: number;
  length: number;
}

/** What was seen while the images went through the model. */
export interface AnsweredImages {
  judged: number;
  /** File names of the images that did not decode. */
  skipped: string[];
  outputs: OutputWatch;
}

/**
 * Puts every image through a model, a batch at a time; the last batch is filled up with images whose
 * answers are not judged. `judge` sees the answers in the order of the subset.
 */
export async function answerImages<Label>(
  session: Session,
  batch: number,
  images: LabelledImages<Label>,
  judge: (answer: Answer<Label>) => void,
): Promise<AnsweredImages> {
  const imageLength = session.input.length / batch;
  const labels: Label[] = [];
  const skipped: string[] = [];
  const outputs = new OutputWatch();
  let judged = 0;
  const judgeBatch = async () => {
    await session.infer();
    const output = session.output();
    const length = output.length / batch;
    for (const [row, label] of labels.entries()) {
      outputs.see(output, row * length, length);
      judge({ label, output, row, offset: row * length, length });
    }
    judged += labels.length;
    labels.length = 0;
  };
  for (let index = 0; index < images.total; index++) {
    try {
      labels.push(await images.load(index, session.input, labels.length * imageLength));
    } catch (error) {
      if (!(error instanceof UnreadableImageError)) throw error;
      skipped.push(error.image);
    }
    if (labels.length === batch) await judgeBatch();
  }
  if (labels.length > 0) await judgeBatch();
  return { judged, skipped, outputs };
}
