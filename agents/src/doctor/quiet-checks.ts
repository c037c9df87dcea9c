import type { Readings } from '../../../lib/contract/reading.ts';
import { busyCores, readCpuTimes } from '../device/cpu-use.ts';
import type { Root } from '../device/root.ts';
import { throttlingOf } from '../device/throttling.ts';
import { type Check, check } from './check.ts';

const cpufreq = '/sys/devices/system/cpu/cpufreq';
/** More of the cores than this in use by others disturbs a measurement (method.md A6.7). */
const largestBusyShare = 0.2;
const lookMs = 1000;

/**
 * What would disturb a measurement now: throttling, other load, swap in use, clocks that wander or
 * are held down, a container.
 *
 * @param sleep waits while CPU time and throttle counters are looked at
 */
export async function quietChecks(
  root: Root,
  readings: Readings,
  sleep: (ms: number) => Promise<void>,
): Promise<Check[]> {
  const throttling = throttlingOf(root);
  await throttling();
  const before = await readCpuTimes(root);
  await sleep(lookMs);
  const after = await readCpuTimes(root);
  const busy = before && after ? busyCores(before, after) : null;
  return [
    throttleCheck(await throttling()),
    loadCheck(busy, after?.cores ?? 0),
    swapCheck(readings['swap.usedBytes']?.value ?? null),
    governorCheck(readings['cpu.governor']?.value ?? null),
    await limitCheck(root),
    containerCheck(readings['virtualisation.container']?.value ?? null),
  ];
}

function throttleCheck(throttled: boolean | null): Check {
  const heat = check('throttled', 'Throttled now');
  if (throttled === null) return heat.skipped('Nothing here tells whether it is throttled.');
  if (!throttled) return heat.ok('It is not throttled.');
  return heat.warn('It is throttled at this moment: cool it, or give it more power.', 'sensors');
}

function loadCheck(used: number | null, cores: number): Check {
  const load = check('load', 'Other load');
  if (used === null) return load.skipped('The kernel does not say what the cores do.');
  const text = `${used.toFixed(1)} of ${cores} cores are in use`;
  if (used <= largestBusyShare * cores) return load.ok(`${text}.`);
  return load.warn(`${text}: measurements wait until it is quieter.`, 'top -b -n 1 | head -20');
}

function swapCheck(used: Readings[string]['value']): Check {
  const swap = check('swap', 'Swap');
  if (typeof used !== 'number') return swap.skipped('The kernel does not say how much is swapped.');
  if (used === 0) return swap.ok('Nothing is swapped out.');
  const text = `${(used / 1024 ** 2).toFixed(0)} MB are swapped out`;
  return swap.warn(`${text}: a run that swaps gets a remark.`, 'sudo swapoff -a && sudo swapon -a');
}

function governorCheck(governor: Readings[string]['value']): Check {
  const clock = check('governor', 'Clock governor');
  if (typeof governor !== 'string') return clock.skipped('There is no governor that can be read.');
  if (governor === 'performance') return clock.ok('It keeps clocks up (performance).');
  return clock.warn(
    `${governor} lets clocks wander with the load: short runs scatter more.`,
    `echo performance | sudo tee ${cpufreq}/policy*/scaling_governor`,
  );
}

async function limitCheck(root: Root): Promise<Check> {
  const limit = check('clock-limit', 'Clock limit');
  const policies = (await root.list(cpufreq)).filter((name) => /^policy[0-9]+$/.test(name));
  const held: string[] = [];
  for (const policy of policies.slice(0, 32)) {
    const of = async (name: string) =>
      Number((await root.read(`${cpufreq}/${policy}/${name}`)).text ?? Number.NaN);
    const [now, most] = [await of('scaling_max_freq'), await of('cpuinfo_max_freq')];
    if (now < most) held.push(`${policy} at ${now / 1000} of ${most / 1000} MHz`);
  }
  if (policies.length === 0) return limit.skipped('There is no clock limit that can be read.');
  if (held.length === 0) return limit.ok('Clocks may rise as far as the processor allows.');
  return limit.warn(
    `Clocks are held down: ${held.slice(0, 4).join(', ')}.`,
    `for p in ${cpufreq}/policy*; do sudo cp $p/cpuinfo_max_freq $p/scaling_max_freq; done`,
  );
}

function containerCheck(container: Readings[string]['value']): Check {
  const host = check('container', 'Container');
  if (typeof container !== 'string') return host.ok('The agent runs on the device itself.');
  const detail = `It runs inside ${container}: power modes cannot be read or set from there.`;
  return host.warn(detail, null);
}
