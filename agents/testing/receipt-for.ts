import type { OutboxRecord } from '../src/hub/record.ts';
import type { Answer } from '../src/hub/retry.ts';

/** What a hub answers when it has stored a record. */
export function receiptFor({ resultId, runIndex, sha256 }: OutboxRecord): Answer {
  const receivedAt = '2026-11-21T10:00:00.000Z';
  const body = JSON.stringify({ resultId, runIndex, sha256, receivedAt, resultState: 'open' });
  return { kind: 'answered', status: 201, contentType: '', retryAfter: null, body };
}
