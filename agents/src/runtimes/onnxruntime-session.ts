import type { InferenceSession, Tensor } from 'onnxruntime-common';
import type { ModelFile, Session } from './adapter.ts';
import { checkShape, shapesIn } from './model-shapes.ts';

/** The part of the API that ONNX Runtime's packages for Node and for the web share. */
export interface OnnxRuntime {
  InferenceSession: {
    create(path: string, options: InferenceSession.SessionOptions): Promise<InferenceSession>;
    create(bytes: Uint8Array, options: InferenceSession.SessionOptions): Promise<InferenceSession>;
  };
  Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => Tensor;
}

/**
 * A session that is run through the package's public `run`, always with the same input buffer.
 *
 * @throws Error when the model does not take the input of this shape
 */
export function onnxSession(
  runtime: OnnxRuntime,
  session: InferenceSession,
  file: ModelFile,
): Session {
  checkShape(file, shapesIn(session.inputMetadata), session.outputNames);
  const input = new Float32Array(file.inputShape.reduce((product, size) => product * size, 1));
  const feeds = { [file.inputName]: new runtime.Tensor('float32', input, file.inputShape) };
  let logits: Float32Array = new Float32Array(0);
  return {
    callPath: 'session.run',
    awaited: true,
    input,
    infer: async () => {
      const fetched = await session.run(feeds);
      const data = fetched[file.outputName]?.data;
      if (!(data instanceof Float32Array)) throw new Error(`no float32 output ${file.outputName}`);
      logits = data;
    },
    output: () => logits,
    close: () => session.release(),
  };
}
