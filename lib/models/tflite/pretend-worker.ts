import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Gives this process the two globals of a browser's worker that LiteRT.js expects: `self`, and an
 * `importScripts` that leaves the script's factory among the globals. With Node's own module
 * variables the script then finds its files by itself. `folder` is that of `@litertjs/core`.
 */
export function pretendWorker(folder: string): void {
  const require = createRequire(join(folder, 'package.json'));
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
