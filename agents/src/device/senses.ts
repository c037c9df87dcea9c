import { readCpuTimes } from './cpu-use.ts';
import type { Root } from './root.ts';
import type { Senses } from './settle.ts';
import { readThermal } from './thermal.ts';

/** Zones of parts that do not compute: they warm up and cool down for reasons of their own. */
const elsewhere = /wifi|wlan|iwl|battery|charger|nvme|pch|phy/i;

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
    temperatures: async () => {
      const found = new Map<string, number>();
      for (const [zone, { value }] of Object.entries(await readThermal(root))) {
        if (typeof value === 'number' && !elsewhere.test(zone)) found.set(zone, value);
      }
      return found;
    },
    sleep,
    nowMs: () => performance.now(),
  };
}
