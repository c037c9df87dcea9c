import type { Cell } from '../cell.ts';

/** A cell of a built-in classifier for tests; equal arguments give equal cells. */
export function testCell(changes: Partial<Cell> = {}): Cell {
  return {
    artifact: {
      sha256: 'a'.repeat(64),
      bytes: 1000,
      format: 'onnx',
      model: {
        slug: 'glyphs-s',
        name: 'Glyphs S',
        family: 'Glyphs',
        task: 'image-classification',
        speedOnly: false,
        parameters: 100,
        flops: 200,
      },
    },
    runtime: {
      slug: 'onnxruntime-node',
      name: 'ONNX Runtime',
      version: '1.30.0',
      executionProvider: 'cpu',
    },
    precision: 'fp32',
    batch: 1,
    threads: 1,
    concurrency: 1,
    caches: {},
    scenario: 'SingleStream',
    powerMode: null,
    inputShape: [1, 3, 64, 64],
    timedRegion: 'infer',
    ...changes,
  };
}
