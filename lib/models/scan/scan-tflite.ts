import type { ModelFacts, ModelValue } from '../../contract/model-facts.ts';
import { FlatTable } from './flat-file.ts';
import { OperatorCount } from './operator-count.ts';
import type { PagedBytes } from './paged-bytes.ts';
import { refuse } from './scan-refusal.ts';
import { customOperator, tfliteOperator } from './tflite-operators.ts';
import { tfliteTensor, tfliteValue } from './tflite-tensor.ts';
import { WeightTally } from './weight-tally.ts';

const schemaVersion = 3;
const mostBuffers = 200_000;
const mostSubgraphs = 1000;
const mostArguments = 4096;
/** Where every writer puts the root: a table of eight fields right behind the head. */
const furthestRoot = 0x50;
// Slots of the schema's tables.
const model = { version: 0, codes: 1, subgraphs: 2, buffers: 4, externalGroups: 8, external: 9 };
const subgraph = { tensors: 0, inputs: 1, outputs: 2, operators: 3 };
const operator = { code: 0, inputs: 1, outputs: 2, customAt: 9, customBytes: 10 };
const operatorCode = { deprecated: 0, custom: 1, builtin: 3 };
const buffer = { data: 0, offset: 1, size: 2 };

/** Whether a file says that it is TFLite. */
export function saysTflite(file: PagedBytes): boolean {
  return file.length >= 8 && file.u32(4) === 0x334c4654;
}

/**
 * Walks a whole TFLite file, every table of it, without reading its weights. What begins with a
 * small multiple of four as four bytes and `TFL3` cannot at once be a pickle that does anything:
 * no opcode is 0, and none of those numbers takes the zeros as its argument.
 *
 * @throws ScanRefusal saying what is wrong with it
 */
export function scanTflite(file: PagedBytes): ModelFacts {
  const root = file.u32(0);
  if (root < 8 || root % 4 !== 0 || root >= furthestRoot) {
    refuse('It is not a TFLite file that any converter writes: its root is elsewhere.');
  }
  const top = new FlatTable(file, root);
  const version = top.u32(model.version);
  if (version !== schemaVersion) refuse(`It has schema version ${version} instead of 3.`);
  if (top.has(model.externalGroups) || top.has(model.external)) {
    refuse('It keeps weights in other files: save it as one file.');
  }
  const kinds = operatorKinds(top);
  const bufferBytes = sizesOfBuffers(top, file.length);
  const operators = new OperatorCount();
  const weights = new WeightTally();
  const seen = new Set<number>();
  let main: { inputs: ModelValue[]; outputs: ModelValue[] } | null = null;
  let count = 0;
  for (const graph of top.tables(model.subgraphs)) {
    if (++count > mostSubgraphs) refuse(`It has more than ${mostSubgraphs} graphs.`);
    const tensors = weigh(graph, bufferBytes, weights, seen);
    countOperators(graph, kinds, tensors, operators, file.length);
    main ??= {
      inputs: valuesOf(graph, subgraph.inputs, 64),
      outputs: valuesOf(graph, subgraph.outputs, 1000),
    };
  }
  if (!main) return refuse('There is no graph in it.');
  const { precision, parameters } = weights;
  return { format: 'tflite', opset: version, ...main, precision, parameters, ...operators.facts() };
}

function operatorKinds(top: FlatTable): { name: string; known: boolean }[] {
  const kinds: { name: string; known: boolean }[] = [];
  for (const code of top.tables(model.codes)) {
    const number = Math.max(code.i32(operatorCode.builtin), code.i8(operatorCode.deprecated));
    const custom = number === customOperator ? code.text(operatorCode.custom) : '';
    kinds.push(custom === '' ? tfliteOperator(number) : { name: custom, known: false });
    if (kinds.length > 1000) refuse('It has more than 1000 kinds of operators.');
  }
  return kinds;
}

/** Bytes of each buffer, which may stand behind the FlatBuffer in files above 2 GB. */
function sizesOfBuffers(top: FlatTable, fileBytes: number): number[] {
  const sizes: number[] = [];
  for (const table of top.tables(model.buffers)) {
    if (sizes.length === mostBuffers) refuse(`It has more than ${mostBuffers} buffers.`);
    const at = table.u64(buffer.offset);
    const size = at > 1 ? table.u64(buffer.size) : (table.vector(buffer.data, 1)?.length ?? 0);
    if (at > 1 && at + size > fileBytes) refuse('A buffer of it lies outside the file.');
    sizes.push(size);
  }
  return sizes;
}

/** Counts the weights of a graph, each buffer once; how many tensors there are. */
function weigh(
  graph: FlatTable,
  bufferBytes: readonly number[],
  weights: WeightTally,
  seen: Set<number>,
): number {
  let tensors = 0;
  for (const table of graph.tables(subgraph.tensors)) {
    tensors++;
    const { type, elements, bytes } = tfliteTensor(table, bufferBytes);
    const number = table.u32(2);
    if (bytes > 0 && !seen.has(number)) weights.add(type.precision, elements);
    seen.add(number);
  }
  return tensors;
}

function countOperators(
  graph: FlatTable,
  kinds: readonly { name: string; known: boolean }[],
  tensors: number,
  operators: OperatorCount,
  fileBytes: number,
): void {
  for (const table of graph.tables(subgraph.operators)) {
    const kind = kinds[table.u32(operator.code)];
    if (!kind) refuse('An operator of it is of a kind that it does not list.');
    operators.add(kind.name, kind.known);
    for (const slot of [operator.inputs, operator.outputs]) {
      for (const index of table.integers(slot, mostArguments)) checkTensor(index, tensors);
    }
    const at = table.u64(operator.customAt);
    if (at > 1 && at + table.u64(operator.customBytes) > fileBytes) {
      refuse('The options of an operator lie outside the file.');
    }
  }
}

/** -1 is an input that is left out. */
function checkTensor(index: number, tensors: number): void {
  if (index < -1 || index >= tensors) refuse(`It reads tensor ${index} of ${tensors}.`);
}

function valuesOf(graph: FlatTable, slot: number, most: number): ModelValue[] {
  return graph
    .integers(slot, most)
    .map((index) => tfliteValue(graph.tableAt(subgraph.tensors, index)));
}
