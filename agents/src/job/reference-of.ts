import type { CellEntry } from '../../../lib/models/cell-rules/cell-entry.ts';
import type { RuntimeAdapter } from '../runtimes/adapter.ts';
import { adapterOf } from '../runtimes/adapters.ts';
import type { BuiltFile } from './built-file.ts';
import type { ModelSource } from './model-source.ts';
import type { RuntimeProbes } from './runtime-probes.ts';

/** A runtime with a file whose outputs are taken as right (method.md A13). */
export interface Reference {
  adapter: RuntimeAdapter;
  file: BuiltFile;
  version: string;
}

/** In the order in which they are trusted. */
const referenceRuntimes = ['onnxruntime-node', 'onnxruntime-web'];

/**
 * What a cell's outputs are held against: the fp32 ONNX file of its model on the first reference
 * runtime that works here and is not the cell itself. Null when there is none.
 */
export async function referenceOf(
  entry: CellEntry,
  adapter: RuntimeAdapter,
  tested: BuiltFile,
  source: ModelSource,
  probes: Pick<RuntimeProbes, 'of'>,
): Promise<Reference | null> {
  const file = await source.reference(entry);
  if (file === null) return null;
  for (const slug of referenceRuntimes) {
    if (slug === adapter.slug && file.sha256 === tested.sha256) continue;
    const probe = await probes.of(slug);
    if (probe.status === 'ok') return { adapter: adapterOf(slug), file, version: probe.version };
  }
  return null;
}
