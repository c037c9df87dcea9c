import type { Builder } from 'flatbuffers';
import { type Activation, type Layer, leakySlope, type Shape } from '../graph.ts';
import { float32, int8, int32, type Offset, table } from './tables.ts';

const padding = { same: 0, valid: 1 } as const;
const fused: Record<Activation, number> = { none: 0, relu: 1, relu6: 3, leaky: 0 };

/** BuiltinOperator and BuiltinOptions numbers of the layer kinds. */
export const operators = {
  conv: { code: 3, options: 1 },
  depthwise: { code: 4, options: 2 },
  'global-average-pool': { code: 1, options: 5 },
  'max-pool': { code: 17, options: 5 },
  dense: { code: 9, options: 8 },
  add: { code: 0, options: 11 },
  concat: { code: 2, options: 10 },
  upsample: { code: 97, options: 74 },
  predictions: { code: 2, options: 10 },
} as const satisfies Record<Layer['op'], { code: number; options: number }>;

/** Leaky rectification is an operator of its own. */
export const leaky = { code: 98, options: 75 } as const;

/** Changes dimensions, which the second input says. */
export const reshape = { code: 22, options: 17 } as const;

/** Writes the options table of `leaky`. */
export function leakyTable(builder: Builder): Offset {
  return table(builder, [float32(leakySlope)]);
}

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
    case 'concat':
      return table(builder, [int32(3), int8(fused.none)]);
    case 'predictions':
      return table(builder, [int32(1), int8(fused.none)]);
    case 'upsample':
      return table(builder, [int8(0), int8(0)]);
    case 'dense':
      return table(builder, [int8(fused.none)]);
  }
}
