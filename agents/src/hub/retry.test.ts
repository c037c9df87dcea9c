import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answer, backoffMs, decide, retryAfterMs } from './retry.ts';

const record = {
  resultId: '01900000-0000-7000-8000-000000000001',
  runIndex: 2,
  sha256: 'ab'.repeat(32),
};
const receipt = { ...record, receivedAt: '2026-11-21T10:00:00.000Z', resultState: 'open' };

function answer(status: number, value: unknown, more: Partial<Answer> = {}): Answer {
  const contentType = status < 400 ? 'application/json' : 'application/problem+json';
  const body = JSON.stringify(value);
  return { kind: 'answered', status, contentType, retryAfter: null, body, ...more } as Answer;
}
const problem = (status: number) =>
  answer(status, { type: 'about:blank', title: 'No', status, detail: 'why', fields: [] });
const verdict = (given: Answer) => decide(record, given, 0, 0.5, 0).kind;

test('received is only what a receipt for the same result, index and sha256 says', () => {
  expect(verdict(answer(201, receipt))).toBe('received');
  expect(verdict(answer(200, receipt))).toBe('received');
  for (const other of [
    { ...receipt, runIndex: 3 },
    { ...receipt, sha256: 'cd'.repeat(32) },
    { ...receipt, resultId: '01900000-0000-7000-8000-000000000009' },
    { ok: true },
    null,
  ]) {
    expect(verdict(answer(200, other))).toBe('wait');
  }
  expect(verdict(answer(204, ''))).toBe('wait');
  expect(verdict({ ...answer(200, receipt), body: '<html>log in</html>' } as Answer)).toBe('wait');
});

test('refused is only what a hub says in its own words', () => {
  for (const status of [400, 404, 409, 413, 422]) {
    expect(verdict(problem(status))).toBe('refused');
    expect(verdict(answer(status, 'proxy', { contentType: 'text/html' } as Partial<Answer>))).toBe(
      'wait',
    );
  }
});

test('everything that can pass is waited for', () => {
  for (const status of [302, 403, 408, 425, 429, 500, 502, 503, 504]) {
    expect(verdict(problem(status))).toBe('wait');
  }
  expect(verdict({ kind: 'unreachable', reason: 'ECONNREFUSED' })).toBe('wait');
  expect(verdict(problem(401))).toBe('renew-token');
});

test('waiting is full jitter below a cap that doubles from 1 s to 60 s', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.double({ min: 0, max: 0.9999999, noNaN: true }), (n, random) => {
      const ms = backoffMs(n, random);
      expect(ms).toBeGreaterThanOrEqual(0);
      expect(ms).toBeLessThan(Math.min(60_000, 1000 * 2 ** n) + 1);
    }),
  );
  expect(backoffMs(0, 0.5)).toBe(500);
  expect(backoffMs(30, 0.5)).toBe(30_000);
});

test('Retry-After is honoured in seconds and as a date, up to an hour', () => {
  const now = Date.parse('2026-11-21T10:00:00Z');
  expect(retryAfterMs('7', now)).toBe(7000);
  expect(retryAfterMs('Sat, 21 Nov 2026 10:00:30 GMT', now)).toBe(30_000);
  expect(retryAfterMs('Sat, 21 Nov 2026 09:00:00 GMT', now)).toBe(0);
  expect(retryAfterMs('999999', now)).toBe(3_600_000);
  expect(retryAfterMs('soon', now)).toBe(0);
  expect(retryAfterMs(null, now)).toBe(0);
  const busy = { ...problem(503), retryAfter: '20' } as Answer;
  expect(decide(record, busy, 0, 0, now)).toMatchObject({ kind: 'wait', ms: 20_000 });
});
