import * as z from 'zod';

const Activation = z.enum(['none', 'relu', 'relu6', 'leaky']);
const base = { name: z.string(), from: z.string() };
const window = { kernelSize: z.int().positive(), stride: z.int().positive() };

/** The layer table of graph.ts, as it is read back from a file. */
const Layer = z.discriminatedUnion('op', [
  z.object({
    op: z.literal('conv'),
    ...base,
    ...window,
    outChannels: z.int().positive(),
    activation: Activation,
  }),
  z.object({ op: z.literal('depthwise'), ...base, ...window, activation: Activation }),
  z.object({ op: z.literal('add'), ...base, with: z.string(), activation: Activation }),
  z.object({ op: z.literal('max-pool'), ...base, ...window }),
  z.object({ op: z.literal('global-average-pool'), ...base }),
  z.object({ op: z.literal('dense'), ...base, outChannels: z.int().positive() }),
  z.object({ op: z.literal('concat'), ...base, with: z.string() }),
  z.object({ op: z.literal('upsample'), ...base }),
  z.object({
    op: z.literal('predictions'),
    ...base,
    with: z.string(),
    attributes: z.int().positive(),
  }),
]);

/** Name of the format, first key of the header. */
export const tfjsFormat = 'inferometer-tfjs-1';

/** JSON header of a tfjs artifact; offsets count float32 values from the end of the header. */
export const TfjsHeader = z.object({
  format: z.literal(tfjsFormat),
  name: z.string(),
  /** Batch, height, width, channels. */
  inputShape: z.tuple([z.int(), z.int(), z.int(), z.int()]),
  layers: z.array(Layer),
  tensors: z.array(
    z.object({ name: z.string(), dims: z.array(z.int().positive()), offset: z.int().min(0) }),
  ),
});
export type TfjsHeader = z.infer<typeof TfjsHeader>;
