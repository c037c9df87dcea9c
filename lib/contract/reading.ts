import * as z from 'zod';
import { Line } from './primitives.ts';

/** Why a field has no value. */
export const ReadingStatus = z.enum(['ok', 'absent', 'denied', 'error', 'timeout']);
export type ReadingStatus = z.infer<typeof ReadingStatus>;

/**
 * One field as the device let it be read: a value with status `ok`, or null with the reason.
 * Missing is never 0 or an empty string.
 */
export const Reading = z
  .strictObject({
    status: ReadingStatus,
    value: z.union([z.string().max(500), z.number(), z.boolean()]).nullable(),
    unit: z.string().max(16).nullable(),
    source: Line.nullable(),
  })
  .refine((reading) => (reading.status === 'ok') === (reading.value !== null), {
    message: 'a reading has a value exactly when its status is ok',
    path: ['value'],
  });
export type Reading = z.infer<typeof Reading>;

/** Field name (dotted, e.g. `cpu.model`) to reading; at most 200 fields. */
export const Readings = z
  .record(
    z
      .string()
      .regex(/^[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)*$/)
      .max(80),
    Reading,
  )
  .refine((readings) => Object.keys(readings).length <= 200, 'at most 200 fields');
export type Readings = z.infer<typeof Readings>;
