import type * as z from 'zod';
import { Problem } from '../../lib/contract/problem.ts';

/** What came of a call: the value as `schema` has it, or one sentence for a person and its fields. */
export type ApiReply<T> =
  | { ok: true; value: T }
  | { ok: false; status: number; detail: string; fields: Problem['fields'] };

/**
 * Calls the JSON API of this hub and reads the answer by `schema`. Refusals give the hub's own
 * sentence; `unreachable` stands for no answer or one that is none of the API's.
 */
export async function callApi<T>(
  path: string,
  schema: z.ZodType<T>,
  {
    method = 'GET',
    body,
    signal,
    unreachable,
  }: {
    method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
    body?: unknown;
    signal?: AbortSignal;
    unreachable: string;
  },
): Promise<ApiReply<T>> {
  try {
    const reply = await fetch(path, {
      method,
      cache: 'no-store',
      signal,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    const value: unknown = reply.status === 204 ? null : await reply.json();
    if (reply.ok) return { ok: true, value: schema.parse(value) };
    const problem = Problem.safeParse(value);
    const detail = problem.success ? problem.data.detail : unreachable;
    const fields = problem.data?.fields ?? [];
    return { ok: false, status: reply.status, detail, fields };
  } catch (error) {
    if (signal?.aborted) throw error;
    return { ok: false, status: 0, detail: unreachable, fields: [] };
  }
}
