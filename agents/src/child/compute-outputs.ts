import { createHash } from 'node:crypto';
import { openPackages } from '../runtimes/packages.ts';
import { openWorkload } from '../workload/open-workload.ts';
import type { ModelTask, Outcome } from './messages.ts';
import { openModel } from './open-model.ts';

type OutputsTask = Extract<ModelTask, { kind: 'outputs' }>;

/**
 * Outputs of a model for the first images of its workload, one an image whatever the batch. The
 * images are made once in the order channels, height, width and only then brought into the file's
 * own layout, so that two runtimes with different layouts see the very same ones.
 *
 * @throws Error when the output cannot be divided by the images of a batch
 */
export async function computeOutputs(
  task: OutputsTask,
  enter: (phase: string) => void,
): Promise<Outcome> {
  const { session, startup } = await openModel(task, enter);
  enter('parity');
  const { images, sha256 } = await planarImages(task);
  const batch = task.file.inputShape[0] ?? 1;
  const outputs: Float32Array[] = [];
  for (let first = 0; first < images.length; first += batch) {
    for (let row = 0; row < batch; row++) {
      const image = images[(first + row) % images.length];
      if (image) place(image, session.input, row * image.length, task);
    }
    await session.infer();
    const output = session.output();
    if (output.length % batch !== 0) {
      throw new Error(
        `The output has ${output.length} values, which ${batch} images cannot share.`,
      );
    }
    const length = output.length / batch;
    for (let row = 0; row < Math.min(batch, images.length - first); row++) {
      outputs.push(output.slice(row * length, (row + 1) * length));
    }
  }
  await session.close();
  return { kind: 'outputs', startup, outputs, inputsSha256: sha256 };
}

async function planarImages({ workload, folders, inputs }: OutputsTask) {
  const [, ...rest] = workload.inputShape;
  const one = isNhwc(workload) ? [1, rest[2] ?? 1, rest[0] ?? 1, rest[1] ?? 1] : [1, ...rest];
  const source = await openWorkload(
    { ...workload, layout: 'NCHW', inputShape: one },
    openPackages(folders),
  );
  const hash = createHash('sha256');
  const images: Float32Array[] = [];
  for (let index = 0; index < inputs; index++) {
    const image = new Float32Array(one.reduce((product, size) => product * size, 1));
    await source.prepare(index, image);
    hash.update(new Uint8Array(image.buffer));
    images.push(image);
  }
  return { images, sha256: hash.digest('hex') };
}

/** Copies a planar image into one row of a batch, in the layout of the file. */
function place(
  image: Float32Array,
  input: Float32Array,
  offset: number,
  { workload }: OutputsTask,
): void {
  if (!isNhwc(workload)) {
    input.set(image, offset);
    return;
  }
  const channels = workload.inputShape[3] ?? 1;
  const area = image.length / channels;
  for (let channel = 0; channel < channels; channel++) {
    for (let at = 0; at < area; at++) {
      input[offset + at * channels + channel] = image[channel * area + at] ?? 0;
    }
  }
}

function isNhwc({ layout, inputShape }: OutputsTask['workload']): boolean {
  return layout === 'NHWC' && inputShape.length === 4;
}
