import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { getGlobalLiteRtPromise, loadAndCompile, loadLiteRt, Tensor } from '@litertjs/core';

const require = createRequire(import.meta.url);

/** Two globals of a browser's worker that LiteRT.js expects; its script then finds Node's own. */
function pretendWorker(): void {
  Object.assign(globalThis, {
    self: globalThis,
    importScripts: (path: string) => {
      const evaluate = new Function(
        'require',
        '__filename',
        '__dirname',
        `${readFileSync(path, 'utf8')}\nglobalThis.ModuleFactory = ModuleFactory;`,
      );
      evaluate(require, path, dirname(path));
    },
  });
}

/** Opens a .tflite file in LiteRT.js on the CPU; the function it returns gives logits. For tests. */
export async function openTflite(bytes: Uint8Array) {
  if (!('ModuleFactory' in globalThis)) pretendWorker();
  const folder = dirname(require.resolve('@litertjs/core/package.json'));
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
