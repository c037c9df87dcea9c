import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * A runtimes folder whose `onnxruntime-node` is the installed one with a share of each call spun
 * away after it. Its version is not one whose internal binding is known, so that every call comes
 * through `session.run`, with 0 too.
 *
 * @param slowdown 0.05 makes each call 5 % longer
 * @returns the folder, for --runtimes
 */
export function slowedRuntime(folder: string, slowdown: number): string {
  const library = join(folder, 'node_modules/onnxruntime-node');
  mkdirSync(library, { recursive: true });
  const real = require.resolve('onnxruntime-node');
  const { version } = JSON.parse(
    readFileSync(require.resolve('onnxruntime-node/package.json'), 'utf8'),
  );
  writeFileSync(
    join(library, 'package.json'),
    JSON.stringify({ name: 'onnxruntime-node', version: `${version}-slowed` }),
  );
  writeFileSync(join(library, 'index.js'), wrapper(real, slowdown));
  return folder;
}

function wrapper(real: string, slowdown: number): string {
  return `'use strict';
const runtime = require(${JSON.stringify(real)});
function slowed(session) {
  return new Proxy(session, {
    get(target, key) {
      if (key === 'run') return run;
      const value = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  async function run(...args) {
    const start = performance.now();
    const outputs = await session.run(...args);
    const now = performance.now();
    const until = now + (now - start) * ${slowdown};
    while (performance.now() < until);
    return outputs;
  }
}
module.exports = {
  ...runtime,
  InferenceSession: {
    create: async (...args) => slowed(await runtime.InferenceSession.create(...args)),
  },
};
`;
}
