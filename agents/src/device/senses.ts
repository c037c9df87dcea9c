import { readCpuTimes } from './cpu-use.ts';
import type { Root } from './root.ts';
import type { Senses } from './settle.ts';
import { zoneTemperatures } from './zone-temperatures.ts';

/**
 * The senses of the device under `root`.
 *
 * @param sleep waits so long, or less when the work is to stop
 */
export function sensesOf(root: Root, sleep: (ms: number) => Promise<void>): Senses {
  return {
    cpuTimes: () => readCpuTimes(root),
    ownCpuMs: () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000;
    },
    temperatures: zoneTemperatures(root),
    sleep,
    nowMs: () => performance.now(),
  };
}
