import { readFileSync } from 'node:fs';
import { runtimeFacts } from '../../../lib/models/cell-rules/runtime-facts.ts';
import type { RuntimeAdapter } from './adapter.ts';
import { type OnnxRuntime, onnxSession } from './onnxruntime-session.ts';

/** ONNX Runtime as WebAssembly with SIMD, in Node. */
export const onnxruntimeWeb: RuntimeAdapter = {
  ...runtimeFacts['onnxruntime-web'],
  package: 'onnxruntime-web',
  load: async (packages) => {
    const runtime: OnnxRuntime & { env: { wasm: { numThreads: number } } } =
      packages.require('onnxruntime-web');
    return {
      open: async (file, threads) => {
        runtime.env.wasm.numThreads = threads;
        const session = await runtime.InferenceSession.create(
          new Uint8Array(readFileSync(file.path)),
          { executionProviders: ['wasm'], graphOptimizationLevel: 'all' },
        );
        return onnxSession(runtime, session, file);
      },
    };
  },
};
