import type { ArtifactFormat } from '../../contract/vocabulary.ts';

/** What can be said of a library runtime without loading it. */
export interface RuntimeFacts {
  slug: string;
  name: string;
  executionProvider: string;
  /** Format of the files that it takes. */
  format: ArtifactFormat;
  /** The most threads it can use; null when only the cores limit it. */
  maxThreads: number | null;
}

/** Every library runtime that an agent can drive, the ones that are trusted most first. */
export const runtimeFacts = {
  'onnxruntime-node': {
    slug: 'onnxruntime-node',
    name: 'ONNX Runtime',
    executionProvider: 'cpu',
    format: 'onnx',
    maxThreads: null,
  },
  'onnxruntime-web': {
    slug: 'onnxruntime-web',
    name: 'ONNX Runtime Web',
    executionProvider: 'wasm',
    format: 'onnx',
    maxThreads: null,
  },
  litertjs: {
    slug: 'litertjs',
    name: 'LiteRT.js',
    executionProvider: 'wasm',
    format: 'tflite',
    maxThreads: 1,
  },
  tfjs: {
    slug: 'tfjs',
    name: 'TensorFlow.js',
    executionProvider: 'wasm',
    format: 'tfjs',
    maxThreads: 1,
  },
} as const satisfies Record<string, RuntimeFacts>;

/** The same as a list, in that order. */
export const knownRuntimes: readonly RuntimeFacts[] = Object.values(runtimeFacts);

/** The runtime of this slug; null for one that only a newer agent may know. */
export function findRuntime(slug: string): RuntimeFacts | null {
  return knownRuntimes.find((runtime) => runtime.slug === slug) ?? null;
}
