import type { RuntimeAdapter } from './adapter.ts';
import { type OnnxRuntime, onnxSession } from './onnxruntime-session.ts';

/** ONNX Runtime's native library on the CPU. */
export const onnxruntimeNode: RuntimeAdapter = {
  slug: 'onnxruntime-node',
  name: 'ONNX Runtime',
  executionProvider: 'cpu',
  package: 'onnxruntime-node',
  format: 'onnx',
  maxThreads: null,
  load: async (packages) => {
    const runtime: OnnxRuntime = packages.require('onnxruntime-node');
    return {
      open: async (file, threads) => {
        const session = await runtime.InferenceSession.create(file.path, {
          executionProviders: ['cpu'],
          graphOptimizationLevel: 'all',
          intraOpNumThreads: threads,
          interOpNumThreads: 1,
          executionMode: 'sequential',
        });
        return onnxSession(runtime, session, file);
      },
    };
  },
};
