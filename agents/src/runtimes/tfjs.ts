import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runtimeFacts } from '../../../lib/models/cell-rules/runtime-facts.ts';
import { loadTfjs } from '../../../lib/models/tfjs/execute-tfjs.ts';
import type { TfNamespace } from '../../../lib/models/tfjs/tf-namespace.ts';
import type { RuntimeAdapter, Session } from './adapter.ts';

/** The part of @tensorflow/tfjs-core that is used here. */
interface TensorFlow extends TfNamespace<TfTensor> {
  setBackend(name: string): Promise<boolean>;
  ready(): Promise<void>;
}
interface TfTensor {
  dataSync(): unknown;
}

/** TensorFlow.js with its WebAssembly backend (SIMD, one thread in Node). */
export const tfjs: RuntimeAdapter = {
  ...runtimeFacts.tfjs,
  package: '@tensorflow/tfjs-core',
  load: async (packages) => {
    const tf: TensorFlow = packages.require('@tensorflow/tfjs-core');
    const backend = packages.require('@tensorflow/tfjs-backend-wasm');
    backend.setWasmPaths(join(packages.folder('@tensorflow/tfjs-backend-wasm'), 'dist/'));
    if (!(await tf.setBackend('wasm'))) throw new Error('the WebAssembly backend does not start');
    await tf.ready();
    return {
      open: async (file) =>
        // A copy: a Buffer's slice is a view, where the reader counts on Uint8Array's.
        tfjsSession(tf, new Uint8Array(readFileSync(file.path)), file.inputShape),
    };
  },
};

function tfjsSession(tf: TensorFlow, bytes: Uint8Array, dims: number[]): Session {
  const executor = loadTfjs(tf, bytes);
  const input = new Float32Array(dims.reduce((product, size) => product * size, 1));
  let logits: Float32Array = new Float32Array(0);
  return {
    callPath: 'kernels, dataSync',
    awaited: false,
    input,
    infer: () => {
      const fed = tf.tensor(input, dims);
      const output = executor.run(fed);
      const data = output.dataSync();
      if (!(data instanceof Float32Array)) throw new Error('no float32 output');
      logits = data;
      tf.dispose([fed, output]);
      return undefined;
    },
    output: () => logits,
    close: async () => executor.dispose(),
  };
}
