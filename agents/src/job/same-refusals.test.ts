import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Capability } from '../../../lib/contract/device-state.ts';
import { Scenario } from '../../../lib/contract/vocabulary.ts';
import { builtinModels } from '../../../lib/models/builtin.ts';
import type { CellEntry } from '../../../lib/models/cell-rules/cell-entry.ts';
import { cellRefusal } from '../../../lib/models/cell-rules/cell-refusal.ts';
import { adapters } from '../runtimes/adapters.ts';
import type { BuildChoice } from './built-file.ts';
import { builtinSource } from './builtin-source.ts';
import { DataSets } from './data-sets.ts';
import type { Probe } from './probe-runtimes.ts';
import { resolveEntry } from './resolve-entry.ts';

/** Hands out the description of any file without building it. */
const files = {
  get: async ({ model, format, precision, batch, inputSize = 64 }: BuildChoice) => ({
    path: `/cache/${model}.${format}`,
    sha256: 'ab'.repeat(32),
    bytes: 1000,
    format,
    precision,
    inputName: 'input',
    outputName: 'logits',
    inputShape: [batch, 3, inputSize, inputSize],
    layout: 'NCHW' as const,
  }),
};

const someSettings = fc.record(
  {
    threads: fc.constantFrom(1, 2, 8),
    batch: fc.constantFrom(1, 4, 64, 65),
    concurrency: fc.constantFrom(1, 3),
    scenario: fc.constantFrom(...Scenario.options),
    minutes: fc.constantFrom(10, 20),
    inputSize: fc.constantFrom(64, 96, 160, 224, 416),
    dataSet: fc.constantFrom('glyphs-64', 'scenes-160'),
  },
  { requiredKeys: [] },
);
/** Every second cell is as usual, so that not all are refused for something. */
const settings = fc.oneof(fc.constant<Partial<CellEntry>>({}), someSettings);
const probes = fc.constantFrom<Probe>(
  { status: 'ok', version: '1.2.3', loadMs: 1 },
  { status: 'ok', version: '1.2.3', loadMs: 1 },
  { status: 'broken', version: '1.2.3', reason: 'it does not load here: SIGILL' },
  { status: 'missing', version: null, reason: 'it is not installed' },
);

test('what the hub refuses before it is queued is what the device refuses, for the same reason', async () => {
  const cells = fc.record({
    model: fc.constantFrom(...builtinModels),
    adapter: fc.constantFrom(...adapters),
    precision: fc.constantFrom('fp32' as const, 'int8' as const, 'fp16' as const),
    settings,
    probe: probes,
  });
  const seen = { refused: 0, accepted: 0 };
  await fc.assert(
    fc.asyncProperty(cells, async ({ model, adapter, precision, settings: asked, probe }) => {
      const foreign = asked.dataSet !== undefined && asked.dataSet !== model.datasetId;
      // Whether a folder of images is registered is for the device alone to say.
      fc.pre(!foreign || model.speedOnly);
      const entry: CellEntry = { ...asked, model: model.slug, runtime: adapter.slug, precision };
      const resolved = await resolveEntry(entry, {
        profile: 'quick',
        allowTuning: false,
        probes: { of: async () => probe },
        sourceOf: () => builtinSource(model, files, new DataSets(null)),
      });
      const said = 'missing' in resolved ? resolved.missing : resolved.unsupported;
      const capability: Capability = {
        runtime: adapter.slug,
        name: adapter.name,
        state: probe.status,
        version: probe.version,
        executionProviders: [adapter.executionProvider],
        reason: probe.status === 'ok' ? null : probe.reason,
      };
      expect(cellRefusal(entry, { kind: 'built-in', model }, [capability])).toBe(said);
      seen[said === null ? 'accepted' : 'refused']++;
    }),
    { numRuns: 500 },
  );
  expect(Math.min(seen.refused, seen.accepted)).toBeGreaterThan(5);
});
