import { Stop } from './stop.mjs';

/**
 * Refuses a Node that Next cannot run on.
 *
 * @param {string} version `process.versions.node`
 * @throws {Stop} below 20.19
 */
export function requireNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Stop(
    `Node ${version} is too old: Inferometer's server needs Node 20.19 or newer; install it from nodejs.org and run the command again.`,
  );
}
