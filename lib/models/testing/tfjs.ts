import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { loadTfjs } from '../tfjs/execute-tfjs.ts';

const require = createRequire(import.meta.url);

/** Runs a tfjs artifact once on the WASM backend; says how many tensors were left over. For tests. */
export async function runTfjs(bytes: Uint8Array, input: Float32Array, dims: number[]) {
  setWasmPaths(`${dirname(require.resolve('@tensorflow/tfjs-backend-wasm/package.json'))}/dist/`);
  await tf.setBackend('wasm');
  const before = tf.memory().numTensors;
  const executor = loadTfjs<tf.Tensor4D>(tf, bytes);
  const x = tf.tensor<tf.Rank.R4>(input, dims as [number, number, number, number]);
  const output = executor.run(x);
  const logits = (await output.data()) as Float32Array;
  tf.dispose([x, output]);
  executor.dispose();
  return { logits, leaked: tf.memory().numTensors - before };
}
