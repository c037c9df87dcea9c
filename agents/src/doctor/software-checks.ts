import { type Check, check } from './check.ts';

/** Last day of security fixes by major version (nodejs/Release, schedule.json). */
const endOfLife = new Map([
  [16, '2023-09-11'],
  [17, '2022-06-01'],
  [18, '2025-04-30'],
  [19, '2023-06-01'],
  [20, '2026-04-30'],
  [21, '2024-06-01'],
  [22, '2027-04-30'],
  [23, '2025-06-01'],
  [24, '2028-04-30'],
  [25, '2026-06-01'],
  [26, '2029-04-30'],
]);
/** Official builds of Node 18 and newer need it. */
const glibcOfNode18 = '2.28';

/** What runs the agent, and what it was linked with. */
export interface SoftwareFacts {
  nodeVersion: string;
  libcVersion: string | null;
  today: Date;
  /** Where an installer comes from; null when no hub is known. */
  hub: string | null;
}

/** Node: supported, and by whom. */
export function nodeCheck({ nodeVersion, libcVersion, today, hub }: SoftwareFacts): Check {
  const node = check('node', 'Node');
  const major = Number(nodeVersion.split('.')[0]);
  const last = endOfLife.get(major);
  if (major < 16) {
    return node.fail(
      `Node ${nodeVersion} is too old: the agent needs 16 or newer.`,
      installLine(hub),
    );
  }
  if (last === undefined || today <= new Date(`${last}T23:59:59Z`)) {
    return node.ok(`Node ${nodeVersion} gets security fixes${last ? ` until ${last}` : ''}.`);
  }
  if (libcVersion !== null && isOlder(libcVersion, glibcOfNode18)) {
    return node.warn(
      `Node ${nodeVersion} had its last fixes on ${last}, and glibc ${libcVersion} allows no newer one.`,
      null,
    );
  }
  return node.warn(`Node ${nodeVersion} had its last security fixes on ${last}.`, installLine(hub));
}

/** The C library decides which Node and which runtimes load. */
export function libcCheck({ libcVersion }: Pick<SoftwareFacts, 'libcVersion'>): Check {
  const libc = check('libc', 'C library');
  if (libcVersion === null) {
    return libc.warn(
      'This is no glibc: onnxruntime-node has no build for it, the others do.',
      null,
    );
  }
  if (isOlder(libcVersion, glibcOfNode18)) {
    return libc.warn(`glibc ${libcVersion} is older than current runtimes are built for.`, null);
  }
  return libc.ok(`glibc ${libcVersion}.`);
}

/** The installer brings its own Node, of a supported version where the C library allows one. */
function installLine(hub: string | null): string {
  const address = hub ?? 'HUB';
  return `curl -fsSL ${address}/install.sh | sh -s -- --hub ${address}`;
}

/** Compares dotted versions number by number. */
export function isOlder(version: string, than: string): boolean {
  const [left, right] = [version, than].map((text) => text.split('.').map(Number));
  for (let at = 0; at < (right?.length ?? 0); at++) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
