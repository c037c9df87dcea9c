import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Problem } from '../../contract/problem.ts';
import { isDatabaseBusy, isUnstorable } from '../db/database-errors.ts';
import { HttpProblem } from './http-problem.ts';

/**
 * Runs a route's work and replies with its value as JSON (or as it is, when it is a response already),
 * or with a problem. Nothing is cached:
 * what is public today may be retracted tomorrow.
 */
export async function respond(work: () => Promise<unknown>, status = 200): Promise<Response> {
  try {
    const value = await work();
    if (value instanceof Response) return value;
    return Response.json(value, { status, headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return problemResponse(toProblem(error));
  }
}

function toProblem(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (isDatabaseBusy(error)) return HttpProblem.unavailable();
  if (isUnstorable(error)) {
    return HttpProblem.unprocessable([
      { path: '', reason: 'holds a character or number that cannot be stored' },
    ]);
  }
  const id = randomUUID();
  console.error(`Error ${id}:`, error);
  return new HttpProblem({
    status: 500,
    title: 'Internal error',
    detail: `Something went wrong here; the server's log has it under ${id}.`,
  });
}

function problemResponse(problem: HttpProblem): Response {
  const body: Problem = {
    type: problem.type,
    title: problem.title,
    status: problem.status,
    detail: problem.message,
    fields: problem.fields,
  };
  const headers = new Headers({
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  });
  if (problem.retryAfterS !== undefined) headers.set('retry-after', String(problem.retryAfterS));
  return new Response(JSON.stringify(body), { status: problem.status, headers });
}
