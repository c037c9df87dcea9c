import type { Readings } from '../../../lib/contract/reading.ts';
import { fromText, missing, readField, wholeNumber } from './reading.ts';
import type { Root } from './root.ts';

export const thermalFolder = '/sys/class/thermal';

/** Engines that are off answer about -256 C, others a constant 100: neither is a temperature. */
export function isPlausible(celsius: number): boolean {
  return celsius > -40 && celsius < 150;
}

/** Folders of the thermal zones, at most 40. */
export async function zoneNames(root: Root): Promise<string[]> {
  const names = await root.list(thermalFolder);
  return names.filter((name) => /^thermal_zone[0-9]+$/.test(name)).slice(0, 40);
}

/**
 * Temperatures by the zone's `type`, never by its number, which moves between boots. A type that
 * several zones share gets a counter.
 */
export async function readThermal(root: Root): Promise<Readings> {
  const zones = await zoneNames(root);
  const readings: Readings = {};
  for (const zone of zones) {
    const type = await root.read(`${thermalFolder}/${zone}/type`);
    if (type.status !== 'ok') continue;
    const name = unused(readings, `thermal.${camelCase(type.text)}`);
    readings[name] = await readField(
      root,
      `${thermalFolder}/${zone}/temp`,
      (text) => {
        const celsius = wholeNumber(text) / 1000;
        return isPlausible(celsius) ? celsius : null;
      },
      'C',
    );
  }
  if (zones.length === 0) readings['thermal.zones'] = missing('absent', thermalFolder);
  return readings;
}

/** x86 throttle events since boot, over all packages; only differences mean anything. */
export async function readThrottleCount(root: Root): Promise<Readings> {
  const path = '/sys/devices/system/cpu/cpu0/thermal_throttle/package_throttle_count';
  return { 'thermal.throttleCount': fromText(await root.read(path), path, wholeNumber) };
}

/** `x86_pkg_temp` -> `x86PkgTemp`; a name that starts with a digit gets a letter in front. */
export function camelCase(text: string): string {
  const words = text
    .trim()
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const name = words
    .map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
    .slice(0, 40);
  if (name === '') return 'unnamed';
  return /^[a-z]/.test(name) ? name : `z${name}`;
}

function unused(readings: Readings, name: string): string {
  let free = name;
  for (let n = 2; free in readings; n++) free = `${name}${n}`;
  return free;
}
