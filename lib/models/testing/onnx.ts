import * as native from 'onnxruntime-node';
import * as web from 'onnxruntime-web';

/** Opens an ONNX file in onnxruntime-node; the function it returns gives logits. For tests. */
export async function openOnnx(bytes: Uint8Array) {
  const session = await native.InferenceSession.create(bytes, { intraOpNumThreads: 1 });
  return async (input: Float32Array, dims: number[]) => {
    const fetched = await session.run({ input: new native.Tensor('float32', input, dims) });
    return fetched[session.outputNames[0] ?? '']?.data as Float32Array;
  };
}

/** Runs an ONNX file once in onnxruntime-node and returns the logits. For tests. */
export async function runOnnx(bytes: Uint8Array, input: Float32Array, dims: number[]) {
  const run = await openOnnx(bytes);
  return run(input, dims);
}

/** Runs an ONNX file once in onnxruntime-web (WASM, one thread) and returns the logits. For tests. */
export async function runOnnxWeb(bytes: Uint8Array, input: Float32Array, dims: number[]) {
  web.env.wasm.numThreads = 1;
  const session = await web.InferenceSession.create(bytes);
  const fetched = await session.run({ input: new web.Tensor('float32', input, dims) });
  return fetched[session.outputNames[0] ?? '']?.data as Float32Array;
}
