import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles the agent into one file that runs on Node 16 and newer, with the weights of the built-in
 * models beside it. Runtimes stay outside: they are found on the device when it runs.
 *
 * @param readable keeps the text as it was written, for those who change it. Node holds all of it in
 *   memory, at two bytes a character when a single comment is not Latin.
 */
export async function buildAgent(
  folder: string,
  { readable = false }: { readable?: boolean } = {},
): Promise<string> {
  const file = join(folder, 'agent.mjs');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  await build({
    entryPoints: [join(root, 'agents/src/main.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node16',
    format: 'esm',
    legalComments: 'none',
    minifyWhitespace: !readable,
    logLevel: 'warning',
    define: { __AGENT_VERSION__: JSON.stringify(version) },
    banner: {
      // commander is CommonJS: its `require` of Node's own modules has to come from somewhere.
      js: "#!/usr/bin/env node\nimport { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
    },
  });
  const weights = join(root, 'lib/models/weights');
  mkdirSync(join(folder, 'weights'), { recursive: true });
  for (const name of readdirSync(weights)) {
    copyFileSync(join(weights, name), join(folder, 'weights', name));
  }
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`built ${await buildAgent(join(root, 'public/agent'))}`);
}
