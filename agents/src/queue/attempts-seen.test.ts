import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { JobOrder } from '../../../lib/contract/job-order.ts';
import { AttemptsSeen } from './attempts-seen.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attempts-'));
  file = join(folder, 'attempts.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const start = Date.parse('2026-11-21T10:00:00.000Z');

/** Attempt of the n-th job, leased in the n-th minute unless told otherwise. */
function order(n: number, attempt = 1, minute = n): JobOrder {
  return {
    version: 1,
    jobId: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    attempt,
    deviceId: '01900000-0000-7000-8000-000000000001',
    issuedAt: new Date(start + minute * 60_000).toISOString(),
    limitS: 60,
    profile: 'quick',
    work: { kind: 'cell', entry: { model: 'm', runtime: 'r', precision: 'fp32' } },
    models: [],
  };
}

test('an attempt is new once, also for the process after this one', () => {
  const seen = new AttemptsSeen(file);
  expect(seen.refusal(order(1, 2))).toBeNull();
  seen.begin(order(1, 2));
  for (const one of [seen, new AttemptsSeen(file)]) {
    expect(one.refusal(order(1, 2))).toContain('begun before');
    expect(one.refusal(order(1, 1))).toContain('begun before');
    expect(one.refusal(order(1, 3))).toBeNull();
    expect(one.refusal(order(2, 1))).toBeNull();
  }
});

test('what is forgotten is refused by the age of the order, and nothing newer is', () => {
  const seen = new AttemptsSeen(file);
  const jobs = Object.fromEntries(
    Array.from({ length: 2000 }, (_, n) => {
      const { jobId, issuedAt } = order(n);
      return [jobId, { attempt: 1, issuedAt }];
    }),
  );
  writeFileSync(file, JSON.stringify({ version: 1, forgottenUntil: null, jobs }));
  const full = new AttemptsSeen(file);
  full.begin(order(2000));
  expect(seen.refusal(order(0))).toBeNull();
  expect(full.refusal(order(0))).toContain('older than what this device remembers');
  expect(full.refusal(order(1))).toContain('begun before');
  expect(full.refusal(order(0, 2, 2001))).toBeNull();
  expect(new AttemptsSeen(file).refusal(order(0))).toContain('older');
});

test('results of a finished attempt are known to the next one', () => {
  const seen = new AttemptsSeen(file);
  seen.begin(order(1));
  expect(seen.finished(order(1).jobId)).toBeNull();
  seen.finish(order(1).jobId, ['01900000-0000-7000-8000-0000000000aa']);
  const next = new AttemptsSeen(file);
  expect(next.finished(order(1).jobId)).toEqual(['01900000-0000-7000-8000-0000000000aa']);
});

test('a file that cannot be understood is named, and never silently begun anew', () => {
  writeFileSync(file, '{"version":1');
  expect(() => new AttemptsSeen(file)).toThrow(`${file} cannot be understood: move it away`);
});
