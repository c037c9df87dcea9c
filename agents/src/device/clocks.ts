import type { Readings } from '../../../lib/contract/reading.ts';
import { fromText, missing, readField, wholeNumber } from './reading.ts';
import type { Root } from './root.ts';

const cpufreq = '/sys/devices/system/cpu/cpufreq';

/**
 * Clocks as the kernel states them, in MHz: one field a cpufreq policy, else the first core of
 * /proc/cpuinfo. A Raspberry Pi under its thermal limit shows more here than it runs, so the source
 * stands with the value.
 */
export async function readClocks(root: Root): Promise<Readings> {
  const policies = (await root.list(cpufreq)).filter((name) => /^policy[0-9]+$/.test(name));
  const readings: Readings = {};
  for (const policy of policies.slice(0, 32)) {
    readings[`clock.${policy}`] = await readField(
      root,
      `${cpufreq}/${policy}/scaling_cur_freq`,
      (text) => wholeNumber(text) / 1000,
      'MHz',
    );
  }
  if (policies.length > 0) return readings;
  const cpuinfo = await root.read('/proc/cpuinfo');
  const parse = (text: string) => {
    const match = /^cpu MHz\s*: ([0-9.]+)$/m.exec(text);
    return match ? Number(match[1]) : null;
  };
  return { 'clock.cpu': fromText(cpuinfo, '/proc/cpuinfo', parse, 'MHz') };
}

/** Energy counter of the CPU package in microjoules; usually `denied` without root. */
export async function readPackageEnergy(root: Root): Promise<Readings> {
  const path = '/sys/class/powercap/intel-rapl:0/energy_uj';
  return { 'power.packageEnergy': await readField(root, path, wholeNumber, 'uJ') };
}

/** Mean number of runnable tasks over the last minute. */
export async function readLoad(root: Root): Promise<Readings> {
  const path = '/proc/loadavg';
  const file = await root.read(path);
  if (file.status !== 'ok') return { 'load.oneMinute': missing(file.status, path) };
  return {
    'load.oneMinute': fromText(file, path, (text) => Number.parseFloat(text.split(' ')[0] ?? '')),
  };
}
