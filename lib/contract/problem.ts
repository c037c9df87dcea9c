import * as z from 'zod';

/**
 * Every 4xx and 5xx body (RFC 9457, media type application/problem+json): what happened, which
 * field and limit, what to do next. Never a stack trace.
 */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  fields: z.array(z.strictObject({ path: z.string(), reason: z.string() })),
});
export type Problem = z.infer<typeof Problem>;
