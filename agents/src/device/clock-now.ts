import type { Root } from './root.ts';

const cpufreq = '/sys/devices/system/cpu/cpufreq';

/** Clock of the fastest core, MHz, what sets it, and the power mode; null where not readable. */
export interface ClockNow {
  clockMhz: number | null;
  clockMaxMhz: number | null;
  governor: string | null;
  powerMode: string | null;
}

/** Reads clocks and modes of the device under `root`. */
export async function readClockNow(root: Root): Promise<ClockNow> {
  const policies = (await root.list(cpufreq)).filter((name) => /^policy[0-9]+$/.test(name));
  const of = async (policy: string, name: string) =>
    (await root.read(`${cpufreq}/${policy}/${name}`)).text?.trim() ?? '';
  const now: number[] = [];
  const most: number[] = [];
  const governors = new Set<string>();
  for (const policy of policies.slice(0, 32)) {
    now.push(megahertz(await of(policy, 'scaling_cur_freq')));
    most.push(megahertz(await of(policy, 'cpuinfo_max_freq')));
    governors.add(await of(policy, 'scaling_governor'));
  }
  const clockMhz = largest(now) ?? (await cpuinfoMhz(root));
  const governor = [...governors].filter(Boolean).sort().join(' + ').slice(0, 200) || null;
  return { clockMhz, clockMaxMhz: largest(most), governor, powerMode: await readPowerMode(root) };
}

/** Firmware's platform profile of x86, or the mode of a Jetson by its number. */
async function readPowerMode(root: Root): Promise<string | null> {
  const profile = (await root.read('/sys/firmware/acpi/platform_profile')).text?.trim();
  if (profile && /^[\w-]{1,40}$/.test(profile)) return profile;
  const jetson = (await root.read('/var/lib/nvpmodel/status')).text ?? '';
  const mode = /pmode:0*([0-9]+)/.exec(jetson)?.[1];
  return mode === undefined ? null : `nvpmodel ${mode}`;
}

async function cpuinfoMhz(root: Root): Promise<number | null> {
  const text = (await root.read('/proc/cpuinfo')).text ?? '';
  return largest([...text.matchAll(/^cpu MHz\s*: ([0-9.]+)$/gm)].map((match) => Number(match[1])));
}

function megahertz(kilohertz: string): number {
  return /^[0-9]+$/.test(kilohertz) ? Number(kilohertz) / 1000 : Number.NaN;
}

function largest(values: readonly number[]): number | null {
  const known = values.filter(Number.isFinite);
  return known.length === 0 ? null : Math.max(...known);
}
