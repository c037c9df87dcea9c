import type { Builder } from 'flatbuffers';
import { bufferTable, int8, int32, intVector, type Offset, offset, table } from './tables.ts';

/** TensorType numbers of the schema. */
export const tensorType = { float32: 0, int32: 2, int8: 9 } as const;

/** What a tensor is besides its name and shape. */
export interface TensorContent {
  type: number;
  /** Constant values; without them the tensor is computed. */
  values?: Float32Array | Int8Array | Int32Array;
  /** A QuantizationParameters table. */
  quantisation?: Offset;
}

/** Tensors and buffers of the file under construction; buffer 0 is the empty one by convention. */
export class TensorList {
  readonly tables: Offset[] = [];
  readonly buffers: Offset[];
  private readonly indices = new Map<string, number>();
  private readonly builder: Builder;

  constructor(builder: Builder) {
    this.builder = builder;
    this.buffers = [bufferTable(builder, null)];
  }

  /** Appends a tensor; float32 and computed unless `content` says otherwise. */
  add(
    name: string,
    shape: readonly number[],
    content: TensorContent = { type: tensorType.float32 },
  ): void {
    const { type, values, quantisation } = content;
    let buffer = 0;
    if (values) {
      const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
      buffer = this.buffers.push(bufferTable(this.builder, bytes)) - 1;
    }
    const dims = intVector(this.builder, shape);
    const label = this.builder.createString(name);
    const parameters = quantisation === undefined ? [] : [offset(quantisation)];
    const fields = [offset(dims), int8(type), int32(buffer), offset(label), ...parameters];
    this.indices.set(name, this.tables.push(table(this.builder, fields)) - 1);
  }

  /** True when a tensor of this name was added. */
  has(name: string): boolean {
    return this.indices.has(name);
  }

  /** Position of a tensor; throws when there is none of this name. */
  indexOf(name: string): number {
    const index = this.indices.get(name);
    if (index === undefined) throw new Error(`The file has no tensor named ${name}.`);
    return index;
  }
}
