import { wholeNumber } from './reading.ts';
import type { Root } from './root.ts';
import { camelCase, isPlausible, thermalFolder, zoneNames } from './thermal.ts';

/** Zones of parts that do not compute: they warm up and cool down for reasons of their own. */
const elsewhere = /wifi|wlan|iwl|battery|charger|nvme|pch|phy/i;

/** So often the list of zones is read again: a driver may come or go. */
const listMs = 10 * 60_000;

/**
 * Celsius by zone, of the zones that compute and can be read. Their names are read once in a while
 * only, so that a reading costs one small file a zone.
 */
export function zoneTemperatures(
  root: Root,
  nowMs: () => number = () => performance.now(),
): () => Promise<Map<string, number>> {
  let zones: { name: string; path: string }[] = [];
  let listedMs = Number.NEGATIVE_INFINITY;
  return async () => {
    if (nowMs() - listedMs >= listMs) {
      zones = await listZones(root);
      listedMs = nowMs();
    }
    const found = new Map<string, number>();
    for (const { name, path } of zones) {
      const celsius = celsiusOf((await root.read(path)).text);
      if (celsius !== null) found.set(name, celsius);
    }
    return found;
  };
}

async function listZones(root: Root): Promise<{ name: string; path: string }[]> {
  const taken = new Map<string, number>();
  const zones: { name: string; path: string }[] = [];
  for (const zone of await zoneNames(root)) {
    const type = await root.read(`${thermalFolder}/${zone}/type`);
    if (type.status !== 'ok' || elsewhere.test(type.text)) continue;
    const name = `thermal.${camelCase(type.text)}`;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    zones.push({
      name: count === 1 ? name : `${name}${count}`,
      path: `${thermalFolder}/${zone}/temp`,
    });
  }
  return zones;
}

function celsiusOf(text: string | null): number | null {
  try {
    const celsius = wholeNumber(text ?? '') / 1000;
    return isPlausible(celsius) ? celsius : null;
  } catch {
    return null;
  }
}
