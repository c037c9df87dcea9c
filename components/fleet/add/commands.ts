import type { InstallFile } from '../../../lib/contract/install-manifest.ts';
import { hubReach } from './hub-reach.ts';

/** Stands for the code in a command until it is shown or copied. */
export const codeMark = '{code}';

export const insecureFlag = '--insecure-http';

/** Processors that install files are made for, as `uname -m` has them. */
export type Processor = NonNullable<InstallFile['target']>['arch'];

/** The line that installs: the code travels in its environment, never as an argument. */
export function scriptCommand(hub: string): string {
  return [
    `curl -fsSL ${hub}/install.sh | \\`,
    `  INFEROMETER_CODE=${codeMark} sh -s -- \\`,
    `  --hub ${hub}${flagOf(hub)}`,
  ].join('\n');
}

/** Processors that the hub has a Node for, in the order of its list. */
export function processors(files: readonly InstallFile[]): Processor[] {
  const found = files.flatMap(({ kind, target }) =>
    kind === 'node' && target ? [target.arch] : [],
  );
  return [...new Set(found)];
}

/**
 * The same by hand, into the folder in which it is run: fetches the agent, its runtimes and Node,
 * checks each, hands the code over in a file, and measures while the last line runs.
 */
export function handCommand(
  hub: string,
  files: readonly InstallFile[],
  processor: Processor,
): string {
  const fits = ({ target }: InstallFile) =>
    target === null || (target.arch === processor && target.libc === 'glibc');
  const node = files.find((file) => file.kind === 'node' && fits(file));
  const rest = files.filter((file) => file.kind !== 'node' && fits(file));
  const program = node ? 'node/bin/node' : 'node';
  return [
    'mkdir -p inferometer/node && cd inferometer',
    `get() { curl -fsSLO ${hub}/install/files/$1 && echo "$1  $1" | sha256sum -c - && tar -xzf $1 -C $2 && rm $1; }`,
    ...rest.map(({ sha256 }) => `get ${sha256} .`),
    ...(node ? [`get ${node.sha256} node`] : []),
    `(umask 077 && printf '%s\\n' ${codeMark} > code)`,
    `${program} agent.mjs enroll --hub ${hub} --code-file code --data data${flagOf(hub)}`,
    `${program} agent.mjs daemon --data data`,
  ].join('\n');
}

/** The code with only its first letters legible, at its full length. */
export function maskCode(code: string): string {
  return `${code.slice(0, 4)}${'•'.repeat(8)}`;
}

function flagOf(hub: string): string {
  return hubReach(hub) === 'local' ? ` ${insecureFlag}` : '';
}
