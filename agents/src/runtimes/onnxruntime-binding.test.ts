import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as ort from 'onnxruntime-node';
import { afterAll, expect, test } from 'vitest';
import { buildArtifact } from '../../../lib/models/build-artifact.ts';
import { readWeights } from '../../../lib/models/read-weights.ts';
import { bindingSession } from './onnxruntime-binding.ts';
import { onnxSession } from './onnxruntime-session.ts';
import { openPackages } from './packages.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'binding-'));
afterAll(() => rmSync(folder, { recursive: true }));

const packages = openPackages([repository]);
const built = buildArtifact(
  'glyphs-s',
  'onnx',
  'fp32',
  readWeights(join(repository, 'lib/models/weights'), 'glyphs-s'),
);
const path = join(folder, 'glyphs-s.onnx');
writeFileSync(path, built.bytes);
const file = { ...built, path, format: 'onnx' as const, inputShape: [...built.inputShape] };
const options = { intraOpNumThreads: 1, interOpNumThreads: 1 };

test('the synchronous binding gives what session.run gives, input after input', async () => {
  const direct = bindingSession(packages, ort, file, options);
  const usual = onnxSession(ort, await ort.InferenceSession.create(path, options), file);
  expect([direct?.callPath, usual.callPath]).toEqual(['binding.run', 'session.run']);
  const seen = new Set<number>();
  for (let round = 0; round < 10; round++) {
    for (let i = 0; i < usual.input.length; i++) {
      usual.input[i] = Math.sin(i * (round + 1));
    }
    direct?.input.set(usual.input);
    await usual.infer();
    expect(direct?.infer()).toBeUndefined();
    const output = direct?.output() ?? new Float32Array();
    expect([...output]).toEqual([...usual.output()]);
    seen.add(output[0] ?? 0);
  }
  expect(seen.size).toBe(10);
  await Promise.all([direct?.close(), usual.close()]);
});

test('another version is left to the public interface', () => {
  const other = { ...packages, version: () => '1.99.0' };
  expect(bindingSession(other, ort, file, options)).toBeNull();
});

test('a file that does not load is left to the public interface, which says why', async () => {
  const broken = join(folder, 'broken.onnx');
  writeFileSync(broken, 'not a model');
  expect(bindingSession(packages, ort, { ...file, path: broken }, options)).toBeNull();
  await expect(ort.InferenceSession.create(broken, options)).rejects.toThrow(/protobuf/i);
});
