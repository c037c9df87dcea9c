import type { Builder } from 'flatbuffers';
import type { Activation, Layer, Shape } from '../graph.ts';
import { int8, int32, type Offset, table } from './tables.ts';

const padding = { same: 0, valid: 1 } as const;
const fused: Record<Activation, number> = { none: 0, relu: 1, relu6: 3 };

/** BuiltinOperator and BuiltinOptions numbers of the layer kinds. */
export const operators = {
  conv: { code: 3, options: 1 },
  depthwise: { code: 4, options: 2 },
  'global-average-pool': { code: 1, options: 5 },
  'max-pool': { code: 17, options: 5 },
  dense: { code: 9, options: 8 },
  add: { code: 0, options: 11 },
} as const satisfies Record<Layer['op'], { code: number; options: number }>;

/** Writes the options table of a layer that reads `input`. */
export function optionsTable(builder: Builder, layer: Layer, input: Shape): Offset {
  switch (layer.op) {
    case 'conv':
    case 'depthwise': {
      const strides = [int8(padding.same), int32(layer.stride), int32(layer.stride)];
      const multiplier = layer.op === 'depthwise' ? [int32(1)] : [];
      const activation = int8(fused[layer.activation]);
      return table(builder, [...strides, ...multiplier, activation]);
    }
    case 'max-pool': {
      const strides = [int8(padding.same), int32(layer.stride), int32(layer.stride)];
      return table(builder, [...strides, int32(layer.kernelSize), int32(layer.kernelSize)]);
    }
    case 'global-average-pool':
      // Written as one window over the whole map: delegates without MEAN know it too.
      return table(builder, [
        int8(padding.valid),
        int32(1),
        int32(1),
        int32(input.width),
        int32(input.height),
      ]);
    case 'add':
      return table(builder, [int8(fused[layer.activation])]);
    case 'dense':
      return table(builder, [int8(fused.none)]);
  }
}
