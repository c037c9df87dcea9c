import type { Builder } from 'flatbuffers';
import { int8, int32, intVector, type Offset, offset, table, tableVector } from './tables.ts';
import type { TensorList } from './tensor-list.ts';

/** One operator by tensor names, with its options already written. */
export interface OperatorEntry {
  code: number;
  /** Version of the operator that the file needs; old readers refuse what they do not know. */
  version: number;
  inputs: readonly string[];
  output: string;
  /** BuiltinOptions number and table; null for an operator without options. */
  options: { kind: number; table: Offset } | null;
}

/** Writes the operators and everything around them; input `input`, output as named. */
export function finishFile(
  builder: Builder,
  name: string,
  tensors: TensorList,
  operators: readonly OperatorEntry[],
  outputName: string,
): Uint8Array {
  const versions = new Map<number, number>();
  for (const { code, version } of operators) {
    versions.set(code, Math.max(version, versions.get(code) ?? 1));
  }
  const codes = [...versions.keys()];
  const operatorTables = operators.map(({ code, inputs, output, options }) => {
    const read = intVector(
      builder,
      inputs.map((input) => tensors.indexOf(input)),
    );
    const written = intVector(builder, [tensors.indexOf(output)]);
    const extra = options ? [int8(options.kind), offset(options.table)] : [];
    return table(builder, [int32(codes.indexOf(code)), offset(read), offset(written), ...extra]);
  });
  const parts = [
    tableVector(builder, tensors.tables),
    intVector(builder, [tensors.indexOf('input')]),
    intVector(builder, [tensors.indexOf(outputName)]),
    tableVector(builder, operatorTables),
    builder.createString(name),
  ];
  const subgraphs = tableVector(builder, [table(builder, parts.map(offset))]);
  const codeTables = [...versions].map(([code, version]) =>
    table(builder, [int8(code), null, int32(version, 1), int32(code)]),
  );
  const operatorCodes = tableVector(builder, codeTables);
  const description = builder.createString('inferometer');
  const buffers = tableVector(builder, tensors.buffers);
  const root = [operatorCodes, subgraphs, description, buffers].map(offset);
  builder.finish(table(builder, [int32(3), ...root]), 'TFL3');
  return builder.asUint8Array().slice();
}
