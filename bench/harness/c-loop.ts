import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const header = 'onnxruntime_c_api.h';
const usualFolders = [
  '/usr/include/onnxruntime',
  '/usr/include/onnxruntime/core/session',
  '/usr/local/include/onnxruntime',
  '/usr/local/include/onnxruntime/core/session',
  '/usr/local/include',
  '/usr/include',
];

/** The C loop on the very library that the package brings, or why it cannot be built here. */
export type CLoop = { program: string } | { missing: string };

/** Compiles `loop.c` into `folder`; `packageFolder` is that of onnxruntime-node. */
export function buildCLoop(
  folder: string,
  packageFolder: string,
  environment: NodeJS.ProcessEnv,
): CLoop {
  const chosen = environment.ORT_INCLUDE;
  const include = [...(chosen ? [chosen] : []), ...usualFolders].find((one) =>
    existsSync(join(one, header)),
  );
  if (!include) {
    return { missing: `${header} is not installed: say where it is with ORT_INCLUDE` };
  }
  const libraries = join(packageFolder, 'bin/napi-v6', process.platform, process.arch);
  const library = existsSync(libraries)
    ? readdirSync(libraries).find((name) => name.startsWith('libonnxruntime.so'))
    : undefined;
  if (!library) return { missing: 'the package has no shared library for this platform' };
  const program = join(folder, 'loop');
  const source = fileURLToPath(new URL('loop.c', import.meta.url));
  const runPath = `-Wl,-rpath,${libraries}`;
  const line = ['-O2', source, `-I${include}`, '-o', program, join(libraries, library), runPath];
  try {
    execFileSync('cc', line, { stdio: ['ignore', 'ignore', 'pipe'] });
    return { program };
  } catch (error) {
    return {
      missing: `loop.c does not compile: ${error instanceof Error ? error.message : error}`,
    };
  }
}
