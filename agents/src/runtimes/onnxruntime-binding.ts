import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { InferenceSession, Tensor } from 'onnxruntime-common';
import type { ModelFile, Session } from './adapter.ts';
import { checkShape } from './model-shapes.ts';
import type { OnnxRuntime } from './onnxruntime-session.ts';
import type { Packages } from './packages.ts';

/**
 * Versions whose internal binding was tried. It is no public interface: with any other version the
 * public `session.run` is called, which waits for a turn of the event loop every time.
 */
const knownVersions: readonly string[] = ['1.30.0'];

/** ONNX's number for float32. */
const float32 = 1;

interface BindingValue {
  name: string;
  type: number;
  shape: number[];
  symbolicDimensions: string[];
}
interface BindingSession {
  loadModel(path: string, options: InferenceSession.SessionOptions): void;
  readonly inputMetadata: BindingValue[];
  readonly outputMetadata: BindingValue[];
  run(
    feeds: Record<string, Tensor>,
    fetches: Record<string, Tensor | null>,
    options: object,
  ): Record<string, Tensor>;
  dispose(): void;
}
interface BindingModule {
  binding: { InferenceSession: new () => BindingSession };
  initOrt(): void;
}

/**
 * A session on the package's internal synchronous binding: no promise and no turn of the loop in the
 * timed region. The output goes into memory that is there before the first call, where the model
 * fixes its shape.
 *
 * @returns null when this version's binding is not known or cannot be opened
 * @throws Error when the model does not take the input of this shape
 */
export function bindingSession(
  packages: Pick<Packages, 'version' | 'folder'>,
  runtime: Pick<OnnxRuntime, 'Tensor'>,
  file: ModelFile,
  options: InferenceSession.SessionOptions,
): Session | null {
  const opened = openBinding(packages, file.path, options);
  if (opened === null) return null;
  const outputs = opened.outputMetadata;
  const declared = opened.inputMetadata.map(({ name, shape, symbolicDimensions }) => ({
    name,
    shape: shape.map((size, at) => (size >= 0 ? size : (symbolicDimensions[at] ?? ''))),
  }));
  checkShape(
    file,
    declared,
    outputs.map(({ name }) => name),
  );
  const output = outputs.find(({ name }) => name === file.outputName);
  if (output?.type !== float32) throw new Error(`The output "${file.outputName}" is not float32.`);
  const input = new Float32Array(product(file.inputShape));
  const feeds = { [file.inputName]: new runtime.Tensor('float32', input, file.inputShape) };
  const fixed = output.shape.every((size) => size > 0);
  let logits: Float32Array = new Float32Array(fixed ? product(output.shape) : 0);
  const held = fixed ? new runtime.Tensor('float32', logits, output.shape) : null;
  const fetches = { [file.outputName]: held };
  const runOptions = {};
  const infer = () => {
    opened.run(feeds, fetches, runOptions);
    return undefined;
  };
  const inferAnyShape = () => {
    const { data } = opened.run(feeds, fetches, runOptions)[file.outputName] ?? {};
    if (data instanceof Float32Array) logits = data;
    return undefined;
  };
  return {
    callPath: 'binding.run',
    awaited: false,
    input,
    infer: fixed ? infer : inferAnyShape,
    output: () => logits,
    close: async () => opened.dispose(),
  };
}

/** Null when the version is another one, or when anything about the binding is not as it was. */
function openBinding(
  packages: Pick<Packages, 'version' | 'folder'>,
  path: string,
  options: InferenceSession.SessionOptions,
): BindingSession | null {
  if (!knownVersions.includes(packages.version('onnxruntime-node'))) return null;
  try {
    const require = createRequire(join(packages.folder('onnxruntime-node'), 'package.json'));
    const { binding, initOrt }: BindingModule = require('./dist/binding.js');
    initOrt();
    const session = new binding.InferenceSession();
    session.loadModel(path, options);
    return session;
  } catch {
    // The public interface, which is tried next, says what is wrong when it is the file.
    return null;
  }
}

function product(shape: readonly number[]): number {
  return shape.reduce((total, size) => total * size, 1);
}
