import type * as z from 'zod';
import { Problem } from '../../../lib/contract/problem.ts';
import { exchange, type HttpAnswer, type WhenStopping } from './http.ts';
import { HubError } from './hub-error.ts';

/** A question to the hub in JSON; a GET when it has no body. */
export interface Question<T> {
  hub: string;
  path: string;
  body: unknown;
  reply: z.ZodType<T>;
  token: string | null;
  timeoutMs?: number;
  onStop?: WhenStopping;
}

const usualTimeoutMs = 30_000;

/**
 * Asks the hub and understands its answer.
 *
 * @throws HubError when it refuses or does not answer as a hub does, Error when it cannot be reached
 */
export async function ask<T>(question: Question<T>): Promise<T> {
  const { hub, path, body, token, timeoutMs = usualTimeoutMs, onStop = 'break' } = question;
  const answer = await exchange({
    url: `${hub}${path}`,
    timeoutMs,
    onStop,
    ...(body === undefined
      ? { method: 'GET' }
      : { method: 'POST', body: Buffer.from(JSON.stringify(body)) }),
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
  });
  if (answer.status < 200 || answer.status > 299) throw refusalOf(path, answer);
  const read = question.reply.safeParse(parseJson(answer.body));
  if (read.success) return read.data;
  throw new HubError(
    answer.status,
    `${hub}${path} did not answer as a hub does (${answer.status}).`,
  );
}

/** The hub's own words where it gave some, with the fields it named. */
export function refusalOf(
  path: string,
  { status, headers, body }: Pick<HttpAnswer, 'status' | 'headers' | 'body'>,
): HubError {
  if (status >= 300 && status < 400) {
    const to = hostOf(headers.location);
    const detail = `${path} answered with a redirect${to}, which is not followed: enrol with the address that the hub has.`;
    return new HubError(status, detail);
  }
  const problem = Problem.safeParse(parseJson(body));
  if (!problem.success) return new HubError(status, `${path} answered HTTP ${status}.`);
  const { title, detail, fields, type } = problem.data;
  const named = fields.map((field) => ` ${field.path}: ${field.reason}.`).join('');
  return new HubError(status, `${title}: ${detail}${named}`, type);
}

function hostOf(location: string | undefined): string {
  try {
    return location === undefined ? '' : ` to ${new URL(location).host}`;
  } catch {
    return '';
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
