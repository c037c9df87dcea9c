import type { Readings } from '../../../lib/contract/reading.ts';
import type { AgentConfig } from '../config.ts';
import { readConditions, readEnvironment } from '../device/environment.ts';
import { openRoot } from '../device/root.ts';
import { processFacts } from '../device/system.ts';
import { RuntimeProbes } from '../job/runtime-probes.ts';
import { adapters } from '../runtimes/adapters.ts';
import { agentVersion } from '../version.ts';

/** Options of `doctor`. */
export interface DoctorOptions {
  json?: boolean;
}

/** Says what this device is, what of it can be read, and which runtimes load on it. */
export async function doctor(config: AgentConfig, options: DoctorOptions): Promise<number> {
  const root = openRoot('/');
  const environment = await readEnvironment(root, processFacts());
  const conditions = await readConditions(root);
  const probes = new RuntimeProbes(config.agentFile, config.runtimeFolders);
  const runtimes = [];
  for (const { slug, name } of adapters) {
    runtimes.push({ slug, name, probe: await probes.of(slug) });
  }
  if (options.json) {
    const report = { version: 1, agentVersion, environment, conditions, runtimes };
    console.log(JSON.stringify(report, null, 2));
    return 0;
  }
  const { deviceClass, identity, details } = environment;
  console.log(`agent ${agentVersion} on Node ${process.versions.node}`);
  console.log(`device class ${deviceClass.slug} (${deviceClass.name})\n`);
  printReadings('Environment', { ...identity, ...details });
  printReadings('Conditions now', conditions.readings);
  console.log('Runtimes');
  for (const { slug, probe } of runtimes) {
    const text =
      probe.status === 'ok'
        ? `ok        version ${probe.version}, loads in ${probe.loadMs.toFixed(0)} ms`
        : `${probe.status.padEnd(9)} ${probe.reason}`;
    console.log(`  ${slug.padEnd(28)} ${text}`);
  }
  return 0;
}

function printReadings(title: string, readings: Readings): void {
  console.log(title);
  for (const [name, { status, value, unit, source }] of Object.entries(readings)) {
    const text = value === null ? '' : `${value}${unit ? ` ${unit}` : ''}`;
    console.log(`  ${name.padEnd(28)} ${status.padEnd(9)} ${text || source || ''}`);
  }
  console.log('');
}
