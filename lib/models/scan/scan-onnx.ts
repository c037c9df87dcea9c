import type { ModelFacts, ModelValue } from '../../contract/model-facts.ts';
import { isKnownOnnxOperator, onnxOperatorName } from './onnx-operators.ts';
import { onnxTensor } from './onnx-tensor.ts';
import { onnxValue } from './onnx-value.ts';
import { OperatorCount } from './operator-count.ts';
import type { PagedBytes } from './paged-bytes.ts';
import { refuse } from './scan-refusal.ts';
import { type WireField, walkProtobuf } from './walk-protobuf.ts';
import { WeightTally } from './weight-tally.ts';

/** Graphs inside attributes of nodes (branches and loops), at most so deep. */
const deepest = 16;
const mostInitializers = 20_000;
const mostInputs = 64;
const mostOutputs = 1000;

/** Inputs, outputs and constants of one graph. */
interface Graph {
  inputs: ModelValue[];
  outputs: ModelValue[];
  constants: Set<string>;
}

/**
 * Walks a whole ONNX file, every graph and function of it, without reading its weights.
 * Field numbers: onnx/onnx.proto of ONNX 1.18.
 *
 * @throws ScanRefusal saying what is wrong with it
 */
export function scanOnnx(file: PagedBytes): ModelFacts {
  return new OnnxScan(file).facts();
}

class OnnxScan {
  readonly #file: PagedBytes;
  readonly #operators = new OperatorCount();
  readonly #weights = new WeightTally();
  readonly #defined: string[] = [];
  #opset: number | null = null;

  constructor(file: PagedBytes) {
    this.#file = file;
  }

  facts(): ModelFacts {
    let graph: Graph | null = null;
    for (const part of walkProtobuf(this.#file, 0, this.#file.length)) {
      if (part.number === 7) {
        if (graph) refuse('It holds two graphs.');
        graph = this.#graph(messageOf(part), 0);
      } else if (part.number === 8) this.#import(messageOf(part));
      else if (part.number === 20) refuse('It holds a training graph: export it for inference.');
      else if (part.number === 25) this.#function(messageOf(part));
    }
    if (!graph) return refuse('It is not an ONNX file: there is no graph in it.');
    for (const name of this.#defined) this.#operators.define(name);
    const { inputs, outputs, constants } = graph;
    const fed = inputs.filter(({ name }) => !constants.has(name));
    if (fed.length > mostInputs) refuse(`It takes more than ${mostInputs} inputs.`);
    return {
      format: 'onnx',
      opset: this.#opset,
      inputs: fed,
      outputs,
      precision: this.#weights.precision,
      parameters: this.#weights.parameters,
      ...this.#operators.facts(),
    };
  }

  /** OperatorSetIdProto { domain 1, version 2 }. */
  #import({ start, end }: WireField): void {
    let domain = '';
    let version = 0;
    for (const part of walkProtobuf(this.#file, start, end)) {
      if (part.number === 1) domain = this.#text(part);
      if (part.number === 2) version = part.value;
    }
    const standard = domain === '' || domain === 'ai.onnx';
    if (standard && version >= 1 && version <= 1000) this.#opset = version;
  }

  /** GraphProto { node 1, initializer 5, input 11, output 12, sparse_initializer 15 }. */
  #graph({ start, end }: WireField, depth: number): Graph {
    if (depth > deepest) refuse(`Its graphs are nested more than ${deepest} deep.`);
    const graph: Graph = { inputs: [], outputs: [], constants: new Set() };
    for (const part of walkProtobuf(this.#file, start, end)) {
      if (part.number === 1) this.#node(messageOf(part), depth);
      else if (part.number === 5) graph.constants.add(this.#tensor(part));
      else if (part.number === 15) graph.constants.add(this.#sparseTensor(part));
      else if (part.number === 11) graph.inputs.push(onnxValue(this.#file, messageOf(part)));
      else if (part.number === 12) graph.outputs.push(onnxValue(this.#file, messageOf(part)));
      if (graph.constants.size > mostInitializers || graph.inputs.length > mostInitializers) {
        refuse(`It has more than ${mostInitializers} constants.`);
      }
      if (graph.outputs.length > mostOutputs) refuse(`It gives more than ${mostOutputs} outputs.`);
    }
    return graph;
  }

  /** NodeProto { op_type 4, attribute 5, domain 7 }. */
  #node({ start, end }: WireField, depth: number): void {
    let type = '';
    let domain = '';
    for (const part of walkProtobuf(this.#file, start, end)) {
      if (part.number === 4) type = this.#text(part);
      else if (part.number === 7) domain = this.#text(part);
      else if (part.number === 5) this.#attribute(messageOf(part), depth);
    }
    if (type === '') refuse('A node of it names no operator.');
    const name = onnxOperatorName(domain, type).slice(0, 200);
    this.#operators.add(name, isKnownOnnxOperator(domain, type));
  }

  /** AttributeProto { t 5, g 6, tensors 10, graphs 11, sparse_tensor 22, sparse_tensors 23 }. */
  #attribute({ start, end }: WireField, depth: number): void {
    for (const part of walkProtobuf(this.#file, start, end)) {
      if (part.number === 5 || part.number === 10) this.#tensor(part);
      else if (part.number === 22 || part.number === 23) this.#sparseTensor(part);
      else if (part.number === 6 || part.number === 11) this.#graph(messageOf(part), depth + 1);
    }
  }

  /** FunctionProto { name 1, node 7, domain 10, attribute_proto 11, overload 13 }. */
  #function({ start, end }: WireField): void {
    let name = '';
    let domain = '';
    for (const part of walkProtobuf(this.#file, start, end)) {
      if (part.number === 1) name = this.#text(part);
      else if (part.number === 10) domain = this.#text(part);
      else if (part.number === 7) this.#node(messageOf(part), 0);
      else if (part.number === 11) this.#attribute(messageOf(part), 0);
    }
    if (this.#defined.push(onnxOperatorName(domain, name)) > 1000) {
      refuse('It defines more than 1000 functions.');
    }
  }

  #tensor(part: WireField): string {
    const { name, precision, elements } = onnxTensor(this.#file, messageOf(part));
    this.#weights.add(precision, elements);
    return name;
  }

  /** SparseTensorProto { values 1, indices 2 }. */
  #sparseTensor(part: WireField): string {
    let name = '';
    for (const inner of walkProtobuf(this.#file, messageOf(part).start, part.end)) {
      if (inner.number === 1) name = this.#tensor(inner);
      if (inner.number === 2) onnxTensor(this.#file, messageOf(inner));
    }
    return name;
  }

  #text(part: WireField): string {
    return this.#file.text(messageOf(part).start, part.end - part.start);
  }
}

/** A field that has to be a message or a text. */
function messageOf(part: WireField): WireField {
  return part.wire === 2
    ? part
    : refuse('It is not an ONNX file: a part of it is of another kind.');
}
