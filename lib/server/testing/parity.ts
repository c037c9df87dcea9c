import type { Parity } from '../../contract/run.ts';
import type { RunChanges } from './measure.ts';

/** Outputs that agree with those of a reference runtime to this cosine. */
export function makeParity(cosineLeast: number): Parity {
  return {
    reference: { runtime: 'onnxruntime-web', version: '1.30.0', executionProvider: 'wasm' },
    referenceArtifact: 'a'.repeat(64),
    inputs: 8,
    inputsSha256: 'b'.repeat(64),
    cosineLeast,
    cosineMedian: 1,
    relativeRmsMost: 0.01,
    differenceMost: 0.02,
    sameArgmax: 1,
    threshold: 0.99,
  };
}

/** A parity run for `measureCell`. */
export function parityRun(cosineLeast: number): RunChanges {
  return { kind: 'parity', streams: null, parity: makeParity(cosineLeast) };
}
