import type * as z from 'zod';
import { HttpProblem } from './http-problem.ts';
import { readBody } from './read-body.ts';

/** Bodies of everything but runs: claims and enrolments hold an environment and a cell. */
export const defaultBodyLimit = 256 * 1024;

/** At most this many fields are named in one refusal. */
const fieldLimit = 20;

/**
 * A request's JSON body as `schema` has it.
 *
 * @throws HttpProblem 413, 400 (not JSON) or 422 (field and reason)
 */
export async function parseRequest<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  return parseBody(await readBody(request, defaultBodyLimit), schema);
}

/** The same, of bytes that were read already. */
export function parseBody<T>(bytes: Uint8Array, schema: z.ZodType<T>): T {
  return parseValue(parseJson(bytes), schema);
}

/**
 * Checks a value against `schema`.
 *
 * @throws HttpProblem 422 naming the fields by their path and the reason
 */
export function parseValue<T>(value: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw HttpProblem.unprocessable(
    parsed.error.issues.slice(0, fieldLimit).map((issue) => ({
      path: issue.path.map(String).join('.').slice(0, 200),
      reason: issue.message.slice(0, 300),
    })),
  );
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw HttpProblem.badRequest('The body is not JSON in UTF-8: send application/json.');
  }
}
