import * as z from 'zod';
import { Count, Line, Slug } from './primitives.ts';
import { Readings } from './reading.ts';

/**
 * Catalogue identity of a kind of board: SoC and memory, never the unit. x86: CPU model and
 * accelerators; Jetson: module part number; otherwise `unknown:<model string>`.
 */
export const DeviceClass = z.strictObject({
  slug: Slug,
  name: Line,
  memoryBytes: Count.nullable(),
});
export type DeviceClass = z.infer<typeof DeviceClass>;

/**
 * Hardware and software identity. `identity` holds the fields that make the fingerprint (kernel,
 * libc, runtime packages, CPU, governor, power mode); `details` holds the rest. Nothing in it names
 * a person or a unit: no serial, host name, user, address or path.
 */
export const Environment = z.strictObject({
  deviceClass: DeviceClass,
  identity: Readings,
  details: Readings,
});
export type Environment = z.infer<typeof Environment>;

/** Clocks, temperature, power, swap and load at one moment, read by the parent process. */
export const Conditions = z.strictObject({
  at: z.iso.datetime({ precision: 3 }),
  readings: Readings,
});
export type Conditions = z.infer<typeof Conditions>;
