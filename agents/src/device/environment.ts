import type { Conditions, Environment } from '../../../lib/contract/environment.ts';
import { readClocks, readLoad, readPackageEnergy } from './clocks.ts';
import { readCpuDetails, readCpuIdentity } from './cpu.ts';
import { readDeviceClass } from './device-class.ts';
import { readMemorySize, readMemoryUse } from './memory.ts';
import { readPinning } from './pinning.ts';
import { patient, type Root } from './root.ts';
import { type ProcessFacts, readBoard, readSystemIdentity } from './system.ts';
import { readThermal, readThrottleCount } from './thermal.ts';

/**
 * Hardware and software identity of the device under `device`, as far as it lets itself be read. It
 * waits for a busy device: what took too long would make another device of it, with claims of its own.
 */
export async function readEnvironment(device: Root, facts: ProcessFacts): Promise<Environment> {
  const root = patient(device);
  return {
    deviceClass: await readDeviceClass(root),
    identity: {
      ...(await readCpuIdentity(root, facts.arch)),
      ...(await readPinning(root)),
      ...(await readSystemIdentity(root, facts)),
    },
    details: {
      ...(await readBoard(root)),
      ...(await readCpuDetails(root)),
      ...(await readMemorySize(root)),
    },
  };
}

/** Clocks, temperature, energy counter, swap and load at this moment. */
export async function readConditions(root: Root): Promise<Conditions> {
  return {
    at: new Date().toISOString(),
    readings: {
      ...(await readLoad(root)),
      ...(await readMemoryUse(root)),
      ...(await readClocks(root)),
      ...(await readThermal(root)),
      ...(await readThrottleCount(root)),
      ...(await readPackageEnergy(root)),
    },
  };
}
