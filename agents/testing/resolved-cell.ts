import type { RunKind } from '../../lib/contract/vocabulary.ts';
import { accuracyImages } from '../../lib/models/cell-rules/cell-entry.ts';
import type { ResolvedCell } from '../src/job/resolve-entry.ts';
import { adapterOf } from '../src/runtimes/adapters.ts';
import { sampleCell } from './sample-report.ts';

/** The sample cell with a plan of these kinds, as a job's line would resolve to it. */
export function resolvedCell(kinds: readonly RunKind[], other = 0): ResolvedCell {
  return {
    cell: { ...sampleCell, threads: 1 + other },
    plan: { profile: 'standard', planned: kinds.map((kind, index) => ({ index, kind })) },
    file: {
      path: '/none',
      sha256: sampleCell.artifact.sha256,
      bytes: 1,
      format: 'onnx',
      precision: 'fp32',
      inputName: 'input',
      outputName: 'logits',
      inputShape: [1, 3, 64, 64],
      layout: 'NCHW',
    },
    adapter: adapterOf('onnxruntime-node'),
    workload: {
      task: 'image-classification',
      model: 'glyphs-s',
      dataSet: { kind: 'glyphs' },
      layout: 'NCHW',
      inputShape: [1, 3, 64, 64],
      preprocessing: null,
      images: accuracyImages,
    },
    unsupported: null,
    minutes: null,
    limits: null,
    reference: null,
  };
}
