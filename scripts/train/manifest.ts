import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { datasetId, heldOutCount } from '../../lib/models/dataset/dataset.ts';
import { preprocessingId } from '../../lib/models/dataset/preprocess.ts';
import { subsetHash } from '../../lib/models/dataset/subset-hash.ts';

/** Renews the entries of some models in manifest.json, which says what the weights are and can do. */
export function renewManifest(weightsFolder: string, entries: Record<string, object>): void {
  const path = join(weightsFolder, 'manifest.json');
  const known = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).models : {};
  const manifest = {
    dataset: { id: datasetId, heldOut: heldOutCount, sha256: subsetHash('heldout', heldOutCount) },
    preprocessingId,
    encoding: 'little-endian fp16, layers in order, kernels OIHW, batch norm folded in',
    models: { ...known, ...entries },
  };
  writeFileSync(path, `${JSON.stringify(manifest, null, 1)}\n`);
}
