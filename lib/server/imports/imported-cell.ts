import type { ResultCell } from '../../contract/result-cell.ts';
import type { ImportRecord } from './import-record.ts';
import type { ResolvedNames } from './resolve-names.ts';

/** What an imported result was measured of, as far as its source says. */
export function importedCell(record: ImportRecord, names: ResolvedNames): ResultCell {
  const { slug, name, family } = names.model;
  return {
    artifact: {
      sha256: null,
      bytes: record.modelBytes,
      format: null,
      model: {
        slug,
        name,
        family,
        task: record.task,
        speedOnly: false,
        parameters: null,
        flops: null,
      },
    },
    runtime: { ...names.runtime, executionProvider: names.executionProvider },
    precision: names.precision,
    batch: record.batch,
    threads: record.threads,
    concurrency: record.concurrency,
    caches: {},
    scenario: record.scenario,
    powerMode: record.powerMode,
    inputShape: record.inputShape,
    timedRegion: record.timedRegion,
  };
}
