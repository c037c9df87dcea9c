import { canonicalJson } from '../../../lib/codec/canonical-json.ts';
import type { Capability, DeviceDataSet, DeviceFacts } from '../../../lib/contract/device-state.ts';
import type { Environment } from '../../../lib/contract/environment.ts';
import { printable } from '../child/output-tail.ts';
import type { Probe } from '../job/probe-runtimes.ts';
import type { RuntimeProbes } from '../job/runtime-probes.ts';
import { adapters } from '../runtimes/adapters.ts';

/** What this device is, can do and has: every runtime is loaded once in a child to know. */
export async function readDeviceFacts(
  environment: Environment,
  probes: Pick<RuntimeProbes, 'of'>,
  dataSets: DeviceDataSet[],
): Promise<DeviceFacts> {
  const capabilities: Capability[] = [];
  for (const { slug, name, executionProvider } of adapters) {
    const probe = await probes.of(slug);
    capabilities.push({
      runtime: slug,
      name,
      state: probe.status,
      version: probe.version,
      executionProviders: probe.status === 'ok' ? [executionProvider] : [],
      reason: reasonOf(probe),
    });
  }
  return { environment, capabilities, dataSets };
}

/** Remembers what the hub knows, so that facts travel after each start and when they change. */
export class FactsSent {
  #known = '';

  /** The facts when the hub does not have them yet, else null. */
  unknown(facts: DeviceFacts): DeviceFacts | null {
    return canonicalJson(facts) === this.#known ? null : facts;
  }

  sent(facts: DeviceFacts): void {
    this.#known = canonicalJson(facts);
  }
}

function reasonOf(probe: Probe): string | null {
  if (probe.status === 'ok') return null;
  const line = printable(probe.reason.trim().split('\n')[0] ?? '').replaceAll('\t', ' ');
  return line.slice(0, 200) || null;
}
