import { forkChild } from '../child/fork-child.ts';
import type { RuntimeAdapter } from '../runtimes/adapter.ts';
import { openPackages, PackageMissingError } from '../runtimes/packages.ts';

/** Whether a runtime can be used on this device. */
export type Probe =
  | { status: 'ok'; version: string; loadMs: number }
  | { status: 'missing'; version: null; reason: string }
  | { status: 'broken'; version: string; reason: string };

const probeLimitMs = 60_000;

/**
 * Loads a runtime in a child of its own: one that crashes while it loads takes only that child
 * with it.
 */
export async function probeRuntime(
  adapter: RuntimeAdapter,
  agentFile: string,
  folders: string[],
): Promise<Probe> {
  let version: string;
  try {
    version = openPackages(folders).version(adapter.package);
  } catch (error) {
    if (!(error instanceof PackageMissingError)) throw error;
    return { status: 'missing', version: null, reason: error.message };
  }
  const task = { kind: 'probe' as const, runtime: adapter.slug, folders };
  const end = await forkChild(agentFile, task, probeLimitMs);
  if (end.kind === 'failed') {
    return { status: 'broken', version, reason: `it does not load here: ${end.message}` };
  }
  if (end.outcome.kind !== 'probe') throw new Error('the probe reported something else');
  return { status: 'ok', version, loadMs: end.outcome.startup.runtimeLoadNs / 1e6 };
}
