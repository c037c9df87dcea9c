import * as z from 'zod';

const FieldPath = z
  .string()
  .regex(
    /^[A-Za-z0-9]+(\.[A-Za-z0-9]+)*$/,
    'must be a path of the result schema, e.g. latency.p50Ms',
  );

const Column = z.union([
  FieldPath,
  z.strictObject({
    field: FieldPath,
    /** What the column's number is multiplied by, e.g. 1000 from seconds to milliseconds. */
    factor: z.number().optional(),
    /** What its words stand for, e.g. `{ "FP16": "fp16" }`; a word that is not here stays. */
    values: z.record(z.string(), z.string().nullable()).optional(),
  }),
]);

/**
 * How a table is read: which field each of its columns is, what is the same in every row, and what
 * stands for "not stated". Fields are those of one result of the published schema.
 */
export const CsvMapping = z.strictObject({
  columns: z.record(z.string(), Column),
  constants: z.record(FieldPath, z.union([z.string(), z.number(), z.null()])).default({}),
  delimiter: z.string().length(1).default(','),
  /** Texts that say nothing, besides an empty one. */
  missing: z.array(z.string()).default(['-', 'n/a', 'N/A', 'null']),
});
export type CsvMapping = z.infer<typeof CsvMapping>;
