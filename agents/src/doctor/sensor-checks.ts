import type { Reading, Readings } from '../../../lib/contract/reading.ts';
import { type Check, type CheckName, check } from './check.ts';

/** What is read with every run, by the beginning of the reading's name. */
const sensors = [
  { id: 'temperature', title: 'Temperature', prefix: 'thermal.', not: 'thermal.throttleCount' },
  { id: 'clocks', title: 'Clocks', prefix: 'clock.', not: '' },
  { id: 'governor', title: 'Governor', prefix: 'cpu.governor', not: '' },
] as const;

/** Which sensors can be read, and what opens those that cannot. */
export function sensorChecks(readings: Readings): Check[] {
  const checks: Check[] = sensors.map(({ id, title, prefix, not }) => {
    const found = Object.entries(readings).flatMap(([name, reading]) =>
      name.startsWith(prefix) && name !== not ? [reading] : [],
    );
    return sensorCheck(check(`sensor.${id}`, title), found);
  });
  return [...checks, powerCheck(readings['power.packageEnergy'])];
}

function sensorCheck(sensor: CheckName, found: readonly Reading[]): Check {
  const read = found.filter(({ status }) => status === 'ok');
  if (read.length > 0) return sensor.ok(`${values(read)}.`);
  const closed = found.find(({ status }) => status === 'denied');
  if (closed?.source) {
    const line = `z ${closed.source} 0444 - - -`;
    const remedy = `echo '${line}' | sudo tee -a /etc/tmpfiles.d/inferometer.conf && sudo systemd-tmpfiles --create`;
    return sensor.warn(`${closed.source} is closed to this user.`, remedy);
  }
  const broken = found.find(({ status }) => status === 'error' || status === 'timeout');
  if (broken?.source) {
    return sensor.warn(`${broken.source} does not answer as it should.`, `cat ${broken.source}`);
  }
  return sensor.skipped('This device has none that can be read: results will say so.');
}

/** Closed to all but root since CVE-2020-8694: opening it for everybody would be wrong. */
function powerCheck(reading: Reading | undefined): Check {
  const power = check('sensor.power', 'Power');
  if (reading?.status === 'ok') return power.ok('The energy counter of the CPU can be read.');
  if (reading?.status === 'denied') {
    return power.skipped(
      'Only root may read the energy counter (CVE-2020-8694): no power is shown.',
    );
  }
  return power.skipped('This device has no energy counter that can be read.');
}

function values(readings: readonly Reading[]): string {
  const texts = readings.slice(0, 6).map(({ value, unit }) => `${value}${unit ? ` ${unit}` : ''}`);
  const more = readings.length > texts.length ? ` and ${readings.length - texts.length} more` : '';
  return `${texts.join(', ')}${more}`;
}
