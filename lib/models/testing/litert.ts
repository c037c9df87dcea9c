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

/** Runs a .tflite file once in LiteRT.js on the CPU and returns its first output. For tests. */
export async function runTflite(bytes: Uint8Array, input: Float32Array, dims: number[]) {
  if (!('ModuleFactory' in globalThis)) pretendWorker();
  const folder = dirname(require.resolve('@litertjs/core/package.json'));
  // The folder form picks the build without relaxed SIMD where Node has none.
  await (getGlobalLiteRtPromise() ?? loadLiteRt(`${folder}/wasm/`));
  const model = await loadAndCompile(bytes, { accelerator: 'wasm' });
  const [output] = await model.run([new Tensor(input, dims)]);
  return output?.toTypedArray() as Float32Array;
}
