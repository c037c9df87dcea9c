import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ModelFacts } from '../../contract/model-facts.ts';
import { type ByteSource, sourceOf } from './byte-source.ts';
import { scanModelFile } from './scan-model-file.ts';
import { builtGlyphs } from './testing/built-glyphs.ts';
import { smallOnnx } from './testing/onnx-files.ts';

const files = [
  smallOnnx(),
  builtGlyphs('onnx', 'int8'),
  builtGlyphs('tflite', 'fp32'),
  builtGlyphs('tflite', 'int8'),
];
/** J06 per commit; the whole is 100,000. */
const runs = Number(process.env.INFEROMETER_FUZZ_RUNS ?? 5000);

/** Where structure is dense: everything but the long stretches of weights. */
const mutation = fc.record({
  file: fc.nat({ max: files.length - 1 }),
  edits: fc.array(
    fc.record({
      millionth: fc.nat({ max: 999_999 }),
      near: fc.boolean(),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 9 }),
      kind: fc.constantFrom('overwrite', 'overwrite', 'overwrite', 'insert', 'remove', 'cut'),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

function mutated(
  bytes: Uint8Array,
  edits: typeof mutation extends fc.Arbitrary<infer T> ? T : never,
) {
  let now = Buffer.from(bytes);
  for (const { millionth, near, bytes: piece, kind } of edits.edits) {
    const at = Math.floor((millionth / 1e6) * (near ? Math.min(4096, now.length) : now.length));
    const rest = kind === 'insert' ? at : at + piece.length;
    if (kind === 'cut') now = now.subarray(0, at);
    else if (kind === 'remove') now = Buffer.concat([now.subarray(0, at), now.subarray(rest)]);
    else now = Buffer.concat([now.subarray(0, at), piece, now.subarray(rest)]);
  }
  return now;
}

/** Counts what is read, which is what a scan costs. */
function counted(source: ByteSource): { source: ByteSource; reads: () => number } {
  let reads = 0;
  const read: ByteSource['read'] = (at, into) => {
    reads++;
    return source.read(at, into);
  };
  return { source: { length: source.length, read }, reads: () => reads };
}

test(`J06: ${runs} mutated files are taken with true facts or refused with a sentence`, () => {
  let accepted = 0;
  fc.assert(
    fc.property(mutation, (change) => {
      const bytes = mutated(files[change.file] ?? new Uint8Array(), change);
      const { source, reads } = counted(sourceOf(bytes));
      const outcome = scanModelFile(source);
      expect(reads()).toBeLessThan(200_000);
      if (!outcome.accepted) expect(outcome.reason).toMatch(/^[A-Z].{8,}\.$/s);
      else {
        ModelFacts.parse(outcome.facts);
        accepted++;
      }
    }),
    { numRuns: runs, unbiased: true },
  );
  // Edits of weights leave a model a model: the scan has to see both.
  expect(accepted).toBeGreaterThan(runs / 100);
}, 120_000);
