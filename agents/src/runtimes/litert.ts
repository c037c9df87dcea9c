import { readFileSync } from 'node:fs';
import { runtimeFacts } from '../../../lib/models/cell-rules/runtime-facts.ts';
import { pretendWorker } from '../../../lib/models/tflite/pretend-worker.ts';
import type { RuntimeAdapter, Session } from './adapter.ts';

/** The part of LiteRT.js that is used here. */
interface LiteRt {
  loadLiteRt(folder: string): Promise<unknown>;
  loadAndCompile(bytes: Uint8Array, options: object): Promise<CompiledModel>;
  Tensor: new (data: Float32Array, dims: number[]) => LiteRtTensor;
}
interface LiteRtTensor {
  toTypedArray(): unknown;
  delete(): void;
}
interface CompiledModel {
  run(inputs: LiteRtTensor[]): Promise<LiteRtTensor[]>;
  delete(): void;
}

/** LiteRT (TensorFlow Lite with XNNPACK) as WebAssembly, in Node. */
export const litert: RuntimeAdapter = {
  ...runtimeFacts.litertjs,
  package: '@litertjs/core',
  load: async (packages) => {
    const folder = packages.folder('@litertjs/core');
    pretendWorker(folder);
    const runtime: LiteRt = await packages.import('@litertjs/core');
    // The folder form picks the build without relaxed SIMD where Node has none.
    await runtime.loadLiteRt(`${folder}/wasm/`);
    return {
      open: async (file) => {
        const bytes = new Uint8Array(readFileSync(file.path));
        const model = await runtime.loadAndCompile(bytes, { accelerator: 'wasm' });
        return litertSession(runtime, model, file.inputShape);
      },
    };
  },
};

function litertSession(runtime: LiteRt, model: CompiledModel, dims: number[]): Session {
  const input = new Float32Array(dims.reduce((product, size) => product * size, 1));
  let logits: Float32Array = new Float32Array(0);
  return {
    callPath: 'model.run',
    awaited: true,
    input,
    infer: async () => {
      const fed = new runtime.Tensor(input, dims);
      const [output] = await model.run([fed]);
      const data = output?.toTypedArray();
      if (!(data instanceof Float32Array)) throw new Error('no float32 output');
      logits = data;
      output?.delete();
      fed.delete();
    },
    output: () => logits,
    close: async () => model.delete(),
  };
}
