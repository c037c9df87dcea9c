import type { Builder } from 'flatbuffers';

// Slot numbers and enum values below: tensorflow/compiler/mlir/lite/schema/schema.fbs, version 3.

/** An offset of something already written. */
export type Offset = number;

/** One field of a table; a value equal to `byDefault` is left out of the file. */
export type Field =
  | { kind: 'int8' | 'int32' | 'float32'; value: number; byDefault?: number }
  | { kind: 'offset'; value: Offset };

/** Writes a table whose fields are given in slot order; null leaves a slot empty. */
export function table(builder: Builder, fields: ReadonlyArray<Field | null>): Offset {
  builder.startObject(fields.length);
  for (const [slot, field] of fields.entries()) {
    if (field?.kind === 'int8') builder.addFieldInt8(slot, field.value, field.byDefault ?? 0);
    if (field?.kind === 'int32') builder.addFieldInt32(slot, field.value, field.byDefault ?? 0);
    if (field?.kind === 'float32') builder.addFieldFloat32(slot, field.value, 0);
    if (field?.kind === 'offset') builder.addFieldOffset(slot, field.value, 0);
  }
  return builder.endObject();
}

/** A one-byte field. */
export function int8(value: number, byDefault = 0): Field {
  return { kind: 'int8', value, byDefault };
}

/** A four-byte field. */
export function int32(value: number, byDefault = 0): Field {
  return { kind: 'int32', value, byDefault };
}

/** A float32 field. */
export function float32(value: number): Field {
  return { kind: 'float32', value };
}

/** A field that points to a table, vector or string. */
export function offset(value: Offset): Field {
  return { kind: 'offset', value };
}

/** A vector of 32-bit integers. */
export function intVector(builder: Builder, values: readonly number[]): Offset {
  builder.startVector(4, values.length, 4);
  for (const value of [...values].reverse()) builder.addInt32(value);
  return builder.endVector();
}

/** A vector of tables. */
export function tableVector(builder: Builder, tables: readonly Offset[]): Offset {
  builder.startVector(4, tables.length, 4);
  for (const value of [...tables].reverse()) builder.addOffset(value);
  return builder.endVector();
}

/** A Buffer table with its bytes on a 16-byte boundary, as readers map them without a copy. */
export function bufferTable(builder: Builder, bytes: Uint8Array | null): Offset {
  if (!bytes) return table(builder, [null]);
  builder.prep(16, bytes.length);
  const data = builder.createByteVector(bytes);
  return table(builder, [offset(data)]);
}
