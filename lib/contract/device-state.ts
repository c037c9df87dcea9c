import * as z from 'zod';
import { Environment } from './environment.ts';
import { Count, Line, Sha256, Slug, Uuid7 } from './primitives.ts';

/**
 * Which process of an agent speaks. `id` is new at each start; `boot` is the sha256 of the kernel's
 * boot id and the device id. Two living instances of one device whose boots differ are a cloned card.
 */
export const Instance = z.strictObject({ id: Uuid7, boot: Sha256 });
export type Instance = z.infer<typeof Instance>;

/** One runtime as a device found it: usable, not installed, or installed and not loading. */
export const Capability = z.strictObject({
  runtime: Slug,
  name: Line,
  state: z.enum(['ok', 'missing', 'broken']),
  version: Line.nullable(),
  executionProviders: z.array(Slug).max(20),
  /** Why it is not usable, with what mends it. */
  reason: Line.nullable(),
});
export type Capability = z.infer<typeof Capability>;

const celsius = z.number().min(-60).max(200).nullable();

/** A device with less room on its disk measures nothing: two of the largest reports would not fit. */
export const leastRoomBytes = 8 * 1024 * 1024;

/** What a device says of itself with every heartbeat. Missing is null. */
export const DeviceState = z.strictObject({
  agentVersion: Line,
  temperatureC: celsius,
  /** One reading every 10 s over the last 10 minutes, oldest first. */
  temperatures: z.array(celsius).max(60),
  /** Above which the next measurement waits. */
  startTemperatureC: celsius,
  powerMode: Line.nullable(),
  governor: Line.nullable(),
  /** Clock of the fastest core now and at most, MHz. */
  clockMhz: z.number().min(0).nullable(),
  clockMaxMhz: z.number().min(0).nullable(),
  throttled: z.boolean().nullable(),
  freeBytes: Count.nullable(),
  /** Run reports that no receipt has confirmed yet. */
  waitingRuns: Count,
  /** Whether the outbox, or the disk under it, is full: nothing new is measured until there is room. */
  spoolFull: z.boolean(),
  /** Run reports that are never sent, by why; absent from an agent that does not tell. */
  setAside: z.strictObject({ refused: Count, damaged: Count }).optional(),
  tuningAllowed: z.boolean(),
  /** What it works through that is no job of the hub, e.g. the name of a job file. */
  working: Line.nullable().optional(),
});
export type DeviceState = z.infer<typeof DeviceState>;

/** A folder of labelled images that the owner of a device has registered there (`--data-sets`). */
export const DeviceDataSet = z.strictObject({
  slug: Slug,
  kind: z.enum(['image-folder', 'coco-folder']),
});
export type DeviceDataSet = z.infer<typeof DeviceDataSet>;

/** Data sets of one device that the hub is told of. */
export const mostDataSets = 100;

/** Sent once after each start of the agent, and when it changes. */
export const DeviceFacts = z.strictObject({
  environment: Environment,
  capabilities: z.array(Capability).max(100),
  /** By slug; absent from an agent that does not tell. */
  dataSets: z.array(DeviceDataSet).max(mostDataSets).optional(),
});
export type DeviceFacts = z.infer<typeof DeviceFacts>;
