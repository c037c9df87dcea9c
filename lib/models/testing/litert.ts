import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { getGlobalLiteRtPromise, loadAndCompile, loadLiteRt, Tensor } from '@litertjs/core';
import { pretendWorker } from '../tflite/pretend-worker.ts';

const require = createRequire(import.meta.url);

/** Opens a .tflite file in LiteRT.js on the CPU; the function it returns gives logits. For tests. */
export async function openTflite(bytes: Uint8Array) {
  const folder = dirname(require.resolve('@litertjs/core/package.json'));
  if (!('ModuleFactory' in globalThis)) pretendWorker(folder);
  // The folder form picks the build without relaxed SIMD where Node has none.
  await (getGlobalLiteRtPromise() ?? loadLiteRt(`${folder}/wasm/`));
  const model = await loadAndCompile(bytes, { accelerator: 'wasm' });
  return async (values: Float32Array, dims: number[]) => {
    const input = new Tensor(values, dims);
    const [output] = await model.run([input]);
    const logits = output?.toTypedArray().slice() as Float32Array;
    for (const tensor of [input, output]) tensor?.delete();
    return logits;
  };
}

/** Runs a .tflite file once in LiteRT.js and returns the logits. For tests. */
export async function runTflite(bytes: Uint8Array, input: Float32Array, dims: number[]) {
  const run = await openTflite(bytes);
  return run(input, dims);
}
