import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Patch } from './agent-bench.ts';

/**
 * A module of the agent, bundled, with parts of its text replaced: for tests that show what a guard
 * in it is for without a process of its own.
 *
 * @param module its address: `new URL('./x.ts', import.meta.url)`
 * @throws Error when a part does not occur: a guard that moved must not pass as removed
 */
export async function patchedModule<T>(module: URL, patches: readonly Patch[]): Promise<T> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(module)],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
    define: { __AGENT_VERSION__: '"0.0.0"' },
  });
  let text = outputFiles[0]?.text ?? '';
  for (const { from, to } of patches) {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`The module does not contain: ${from}`);
    text = changed;
  }
  const folder = mkdtempSync(join(tmpdir(), 'patched-'));
  const file = join(folder, 'module.mjs');
  writeFileSync(file, text);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
