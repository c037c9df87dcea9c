import type { Builder } from 'flatbuffers';
import type { Affine } from '../quantisation.ts';
import { int32, type Offset, offset, table } from './tables.ts';

function floatVector(builder: Builder, values: ArrayLike<number>): Offset {
  builder.startVector(4, values.length, 4);
  for (let k = values.length - 1; k >= 0; k--) builder.addFloat32(values[k] ?? 0);
  return builder.endVector();
}

function longVector(builder: Builder, values: readonly number[]): Offset {
  builder.startVector(8, values.length, 8);
  for (const value of [...values].reverse()) builder.addInt64(BigInt(value));
  return builder.endVector();
}

/** QuantizationParameters of one or of many scales (one a slice of dimension `axis`), zero point 0. */
export function symmetricTable(builder: Builder, scales: Float32Array, axis = 0): Offset {
  const scale = floatVector(builder, scales);
  const zeroPoint = longVector(builder, new Array<number>(scales.length).fill(0));
  const fields = [null, null, offset(scale), offset(zeroPoint), null, null, int32(axis)];
  return table(builder, fields);
}

/** QuantizationParameters of an int8 activation: the uint8 parameters, moved down by 128. */
export function affineTable(builder: Builder, { scale, zeroPoint }: Affine): Offset {
  const scales = floatVector(builder, [scale]);
  const zeroPoints = longVector(builder, [zeroPoint - 128]);
  return table(builder, [null, null, offset(scales), offset(zeroPoints)]);
}
