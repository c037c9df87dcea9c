import type { Target } from '../../contract/submission.ts';
import { HttpProblem } from '../http/http-problem.ts';
import type { FleetDevice } from './fleet-device.ts';
import { versionAtLeast } from './version-at-least.ts';

/**
 * The devices that a submission's targets name, each once, in the order of the fleet. Revoked devices
 * are none.
 *
 * @throws HttpProblem 422 for a target that names no device
 */
export function findTargets(
  targets: readonly Target[],
  fleet: readonly FleetDevice[],
): FleetDevice[] {
  const found = new Set<FleetDevice>();
  for (const [at, target] of targets.entries()) {
    const living = fleet.filter((device) => !device.revoked && isNamed(device, target));
    if (living.length === 0) throw noDevice(at, target, fleet);
    for (const device of living) found.add(device);
  }
  return fleet.filter((device) => found.has(device));
}

function isNamed(device: FleetDevice, target: Target): boolean {
  switch (target.kind) {
    case 'device':
      return device.id === target.deviceId;
    case 'tag':
      return device.tags.includes(target.tag);
    case 'class':
      return device.deviceClass === target.deviceClass;
    case 'capability':
      return device.capabilities.some(
        ({ runtime, state, version }) =>
          runtime === target.runtime &&
          state === 'ok' &&
          (target.leastVersion === null || versionAtLeast(version ?? '', target.leastVersion)),
      );
  }
}

function noDevice(at: number, target: Target, fleet: readonly FleetDevice[]): HttpProblem {
  const path = `targets.${at}.${fieldOf[target.kind]}`;
  return HttpProblem.unprocessable([{ path, reason: reasonOf(target, fleet) }]);
}

const fieldOf = {
  device: 'deviceId',
  tag: 'tag',
  class: 'deviceClass',
  capability: 'runtime',
} as const satisfies Record<Target['kind'], string>;

function reasonOf(target: Target, fleet: readonly FleetDevice[]): string {
  switch (target.kind) {
    case 'device': {
      const revoked = fleet.find(({ id }) => id === target.deviceId);
      return revoked
        ? `${revoked.name} was revoked: enrol it again, or choose another device`
        : 'no device has this id: take one from the list of devices';
    }
    case 'tag': {
      const tags = [...new Set(fleet.flatMap((device) => device.tags))].sort();
      const known = tags.length === 0 ? 'none is tagged' : `there are ${some(tags)}`;
      return `no device has the tag ${target.tag}; ${known}`;
    }
    case 'class':
      return `no device is of the class ${target.deviceClass}; there are ${some(classesOf(fleet))}`;
    case 'capability': {
      const least = target.leastVersion === null ? '' : ` ${target.leastVersion} or newer`;
      return `${target.runtime}${least} loads on no device: see the page of devices for what was found`;
    }
  }
}

function classesOf(fleet: readonly FleetDevice[]): string[] {
  return [...new Set(fleet.map(({ deviceClass }) => deviceClass))].sort();
}

function some(words: readonly string[]): string {
  if (words.length === 0) return 'none';
  const more = words.length > 10 ? ` and ${words.length - 10} more` : '';
  return `${words.slice(0, 10).join(', ')}${more}`;
}
