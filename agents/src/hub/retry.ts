import { Problem } from '../../../lib/contract/problem.ts';
import { Receipt } from '../../../lib/contract/run.ts';
import type { OutboxRecord } from './record.ts';

/** What came of one attempt to post a record. */
export type Answer =
  | {
      kind: 'answered';
      status: number;
      contentType: string;
      retryAfter: string | null;
      body: string;
    }
  | { kind: 'unreachable'; reason: string };

/** What to do with the record. `refused` is final only when it was repeated (`refusalsToBury`). */
export type Decision =
  | { kind: 'received' }
  | { kind: 'wait'; ms: number; reason: string }
  | { kind: 'renew-token'; ms: number; reason: string }
  | { kind: 'refused'; ms: number; reason: string };

const firstWaitMs = 1000;
const longestWaitMs = 60_000;
/** A hub may ask for more patience than our own cap, but not for days. */
const longestRetryAfterMs = 3_600_000;
/** After so many refusals in a row a record is a dead letter. */
export const refusalsToBury = 3;

/** Full jitter below a cap that doubles from 1 s to 60 s; `random` is in [0, 1). */
export function backoffMs(failures: number, random: number): number {
  const cap = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(failures, 16));
  return Math.floor(random * cap);
}

/** Milliseconds that a Retry-After header asks for (seconds or a date), 0 when there is none. */
export function retryAfterMs(header: string | null, nowMs: number): number {
  if (header === null) return 0;
  const ms = /^[0-9]+$/.test(header.trim())
    ? Number(header.trim()) * 1000
    : Date.parse(header) - nowMs;
  return Number.isFinite(ms) ? Math.min(Math.max(0, ms), longestRetryAfterMs) : 0;
}

/**
 * The one place where it is decided what an answer means for a record.
 *
 * Received is only what a receipt for the same result, index and sha256 says. Refused is only what
 * a hub says in its own words (application/problem+json): a login page or a proxy's 404 is no
 * judgement on the record. Everything else is tried again for ever.
 */
export function decide(
  record: Pick<OutboxRecord, 'resultId' | 'runIndex' | 'sha256'>,
  answer: Answer,
  failures: number,
  random: number,
  nowMs: number,
): Decision {
  const ms = backoffMs(failures, random);
  if (answer.kind === 'unreachable') return { kind: 'wait', ms, reason: answer.reason };
  const { status } = answer;
  if (status >= 200 && status < 300) {
    if (isReceiptFor(record, answer.body)) return { kind: 'received' };
    return { kind: 'wait', ms, reason: `HTTP ${status} without a receipt for this run` };
  }
  const problem = problemOf(answer);
  const reason = problem ? `${problem.title}: ${problem.detail}` : `HTTP ${status}`;
  if (status === 401) return { kind: 'renew-token', ms, reason };
  const waiting = [403, 408, 425, 429].includes(status) || status >= 500 || status < 400;
  if (waiting || problem === null) {
    const asked = retryAfterMs(answer.retryAfter, nowMs);
    return { kind: 'wait', ms: Math.max(ms, asked), reason };
  }
  return { kind: 'refused', ms, reason };
}

function isReceiptFor(
  record: Pick<OutboxRecord, 'resultId' | 'runIndex' | 'sha256'>,
  body: string,
): boolean {
  const receipt = Receipt.safeParse(parseJson(body));
  return (
    receipt.success &&
    receipt.data.resultId === record.resultId &&
    receipt.data.runIndex === record.runIndex &&
    receipt.data.sha256 === record.sha256
  );
}

function problemOf(answer: { contentType: string; body: string }): Problem | null {
  if (!answer.contentType.startsWith('application/problem+json')) return null;
  const problem = Problem.safeParse(parseJson(answer.body));
  return problem.success ? problem.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
