import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makePacks } from './make-packs.ts';
import { ownTarget, targets, targetsOf } from './targets.ts';

const help = `Makes what devices install from this hub, into $INFEROMETER_DATA/install (./data/install).

  npm run packs                              for devices like this machine
  npm run packs -- --target TARGET           ${targets.map(({ name }) => name).join(', ')} or all;
                                             may be given more than once
  npm run packs -- --only-new-node           no Node 16 for systems with glibc older than 2.28
`;

/** `npm run packs`; `npm run up` runs it too, for its own machine. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      target: { type: 'string', multiple: true },
      'only-new-node': { type: 'boolean' },
      background: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  // Measurements run on the same machine: this may take what they leave.
  if (values.background) setPriority(19);
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const own = ownTarget();
  const wanted = values.target ? targetsOf(values.target) : own ? [own] : [];
  const { files } = await makePacks({
    targets: wanted,
    oldNode: !values['only-new-node'],
    root,
    built: join(root, 'public/agent'),
    agentVersion: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
    folder: resolve(process.env.INFEROMETER_DATA || 'data', 'install'),
    say: (line) => console.log(line),
  });
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  console.log(`${files.length} install files, ${megabytes.toFixed(0)} MB in all`);
  if (wanted.length === 0) {
    console.log('No device is like this machine: name a --target, see npm run packs -- --help');
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
