import * as z from 'zod';

/** Labelled images, rendered or in a folder of this device; or noise, for what has no labels. */
export const DataSetChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('glyphs') }),
  z.object({ kind: z.literal('scenes') }),
  z.object({ kind: z.literal('noise') }),
  z.object({ kind: z.literal('image-folder'), slug: z.string(), folder: z.string() }),
  z.object({ kind: z.literal('coco-folder'), slug: z.string(), folder: z.string() }),
]);
export type DataSetChoice = z.infer<typeof DataSetChoice>;

/** A folder that the device's owner has registered under a slug. */
export type FolderChoice = Extract<DataSetChoice, { folder: string }>;

/** What surrounds the runtime call: the inputs, how they are made, what is done with the outputs. */
export const Workload = z.object({
  task: z.enum(['image-classification', 'object-detection', 'none']),
  /** Slug of the model: the heads of the built-in detectors are known by it. */
  model: z.string(),
  dataSet: DataSetChoice,
  layout: z.enum(['NCHW', 'NHWC']),
  /** With the batch dimension. */
  inputShape: z.array(z.number()),
  /** Recipe that turns a decoded image into the input; null for data sets that have only one. */
  preprocessing: z.string().nullable(),
  /** Labelled images of an accuracy run. */
  images: z.number(),
});
export type Workload = z.infer<typeof Workload>;
