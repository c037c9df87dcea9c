import type { Root } from './root.ts';

const raspberryPi = '/sys/devices/platform/soc/soc:firmware/get_throttled';
/** Bits of the Pi's firmware: Arm clock capped, throttled, soft temperature limit. */
const throttledNow = 0b1110;
const x86Counter = '/sys/devices/system/cpu/cpu0/thermal_throttle/package_throttle_count';
const coolingFolder = '/sys/class/thermal';
const cpuCooler = /^(cpufreq-|thermal-cpufreq|devfreq-|Processor$)/;

/**
 * Whether the device is throttled at this moment, by whichever of three witnesses it has: the Pi's
 * firmware, the throttle counter of x86 since the last look, or a clock that the kernel holds down
 * against heat. Null where none can be read.
 */
export function throttlingOf(root: Root): () => Promise<boolean | null> {
  let counted: number | null = null;
  return async () => {
    const found: boolean[] = [];
    const firmware = Number.parseInt((await root.read(raspberryPi)).text ?? '', 16);
    if (Number.isInteger(firmware)) found.push((firmware & throttledNow) !== 0);
    const count = Number.parseInt((await root.read(x86Counter)).text ?? '', 10);
    if (Number.isInteger(count)) {
      found.push(counted !== null && count > counted);
      counted = count;
    }
    const held = await heldDown(root);
    if (held !== null) found.push(held);
    return found.length === 0 ? null : found.some(Boolean);
  };
}

async function heldDown(root: Root): Promise<boolean | null> {
  const devices = (await root.list(coolingFolder)).filter((name) =>
    /^cooling_device[0-9]+$/.test(name),
  );
  let known: boolean | null = null;
  for (const device of devices.slice(0, 40)) {
    const type = (await root.read(`${coolingFolder}/${device}/type`)).text?.trim() ?? '';
    if (!cpuCooler.test(type)) continue;
    const state = (await root.read(`${coolingFolder}/${device}/cur_state`)).text?.trim() ?? '';
    if (/^[0-9]+$/.test(state)) known = (known ?? false) || Number(state) > 0;
  }
  return known;
}
