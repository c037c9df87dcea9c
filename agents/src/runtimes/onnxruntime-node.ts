import type { InferenceSession } from 'onnxruntime-common';
import { runtimeFacts } from '../../../lib/models/cell-rules/runtime-facts.ts';
import type { RuntimeAdapter } from './adapter.ts';
import { bindingSession } from './onnxruntime-binding.ts';
import { type OnnxRuntime, onnxSession } from './onnxruntime-session.ts';

/** ONNX Runtime's native library on the CPU. */
export const onnxruntimeNode: RuntimeAdapter = {
  ...runtimeFacts['onnxruntime-node'],
  package: 'onnxruntime-node',
  load: async (packages) => {
    // From 1.30 on the library else keeps an id of the device and sends what it did to its maker.
    process.env.ORT_DISABLE_TELEMETRY = '1';
    const runtime: OnnxRuntime = packages.require('onnxruntime-node');
    return {
      open: async (file, threads) => {
        const options: InferenceSession.SessionOptions = {
          executionProviders: ['cpu'],
          graphOptimizationLevel: 'all',
          intraOpNumThreads: threads,
          interOpNumThreads: 1,
          executionMode: 'sequential',
        };
        const direct = bindingSession(packages, runtime, file, options);
        if (direct) return direct;
        const session = await runtime.InferenceSession.create(file.path, options);
        return onnxSession(runtime, session, file);
      },
    };
  },
};
