import { expect, test } from 'vitest';
import { summarize } from '../../stats/summary.ts';
import { type JudgedRun, judgeResult } from './judge-result.ts';
import { rejectingRules } from './validity-rules.ts';

const planned = [
  { index: 0, kind: 'latency' as const },
  { index: 1, kind: 'accuracy' as const },
];
const run: JudgedRun = {
  index: 0,
  kind: 'latency',
  status: 'ok',
  reason: null,
  stoppedBy: 'samples-and-time',
  samples: 100,
  remeasures: null,
  remarks: [],
};
const accuracy: JudgedRun = { ...run, index: 1, kind: 'accuracy', samples: 0 };
const of = (ms: number, count = 100) => summarize([new Array<number>(count).fill(ms * 1e6)]);

function judge(runs: JudgedRun[], ms = 2, expired = false) {
  return judgeResult({ profile: 'quick', planned, runs, summary: of(ms), expired });
}

test('all runs ok and nothing to remark: valid', () => {
  expect(judge([run, accuracy])).toEqual({
    state: 'complete',
    validity: 'valid',
    reason: null,
    remarks: [],
  });
});

test('a doubt makes it valid with remarks, each code once', () => {
  const remarks = [
    { code: 'noisy', detail: 'first' },
    { code: 'noisy', detail: 'second' },
  ];
  expect(judge([{ ...run, remarks }, accuracy])).toMatchObject({
    validity: 'valid with remarks',
    remarks: [{ code: 'noisy', detail: 'first' }],
  });
});

test('a remark that makes the number worthless rejects it', () => {
  const remarks = [{ code: 'cached_or_stuck', detail: 'every output is the same' }];
  expect(judge([{ ...run, remarks }, accuracy])).toMatchObject({
    state: 'complete',
    validity: 'rejected',
    reason: 'every output is the same',
  });
});

test('too few samples: rejected, unless the time budget or a slow model explains them', () => {
  expect(judge([{ ...run, samples: 99 }, accuracy])).toMatchObject({ validity: 'rejected' });
  expect(judge([{ ...run, samples: 36, stoppedBy: 'budget' }, accuracy])).toMatchObject({
    validity: 'valid with remarks',
    remarks: [{ code: 'short_samples' }],
  });
  expect(judge([{ ...run, samples: 35, stoppedBy: 'budget' }, accuracy])).toMatchObject({
    validity: 'rejected',
  });
  expect(judge([{ ...run, samples: 10 }, accuracy], 600)).toMatchObject({
    validity: 'valid with remarks',
  });
});

test('no latency run succeeded: failed with the first reason, and never a figure', () => {
  const failed: JudgedRun = { ...run, status: 'failed', reason: 'out of memory', samples: 0 };
  expect(judge([failed, accuracy])).toMatchObject({
    state: 'failed',
    validity: null,
    reason: 'out of memory',
  });
});

test('cancelled or missing runs leave it incomplete', () => {
  expect(judge([{ ...run, status: 'cancelled' }, accuracy])).toMatchObject({ state: 'incomplete' });
  expect(judge([run], 2, true)).toMatchObject({
    state: 'incomplete',
    reason: '1 of 2 planned runs were not reported in time.',
  });
});

test('a lost run beside a good one is remarked', () => {
  expect(judge([run, { ...accuracy, status: 'failed' }])).toMatchObject({
    state: 'complete',
    validity: 'valid with remarks',
    remarks: [{ code: 'runs_lost' }],
  });
});

test('a rejected run that another repeats leaves a remark and nothing else', () => {
  const cold: JudgedRun = {
    ...run,
    status: 'rejected',
    reason: 'the window became faster',
    remarks: [{ code: 'drift', detail: 'faster' }],
  };
  const again: JudgedRun = { ...run, index: 2, remeasures: 0 };
  expect(judge([cold, accuracy, again])).toEqual({
    state: 'complete',
    validity: 'valid with remarks',
    reason: null,
    remarks: [{ code: 'remeasured', detail: '1 of 3 runs had to be measured again' }],
  });
  expect(judge([cold, accuracy])).toMatchObject({
    validity: 'rejected',
    reason: 'the window became faster',
  });
  expect(judge([cold, accuracy, { ...again, status: 'rejected' }]).validity).toBe('rejected');
});

test('a rejected run beside good ones, repeated by none, is lost', () => {
  expect(judge([run, accuracy, { ...run, index: 2, status: 'rejected' }])).toMatchObject({
    validity: 'valid with remarks',
    remarks: [{ code: 'runs_lost' }],
  });
});

test('fast but wrong: a rejected accuracy or parity run rejects the whole result', () => {
  const reason = 'the outputs differ';
  for (const kind of ['accuracy', 'parity'] as const) {
    expect(judge([run, { ...accuracy, kind, status: 'rejected', reason }])).toMatchObject({
      state: 'complete',
      validity: 'rejected',
      reason,
    });
  }
});

test('every remark of the published table rejects', () => {
  for (const code of rejectingRules.keys()) {
    const judged = judge([{ ...run, remarks: [{ code, detail: null }] }, accuracy]);
    expect([code, judged.validity]).toEqual([code, 'rejected']);
    expect(judged.reason).toMatch(/\.$/);
  }
});

test('remarks come in one order, whatever the order of the runs', () => {
  const codes = ['noisy', 'a_new_code', 'drift', 'batched'];
  const remarks = codes.map((code) => ({ code, detail: null }));
  const orders = [remarks, remarks.toReversed()].map(
    (each) => judge([{ ...run, remarks: each }, accuracy]).remarks,
  );
  expect(orders[0]).toEqual(orders[1]);
  expect(orders[0]?.map(({ code }) => code)).toEqual(['drift', 'noisy', 'batched', 'a_new_code']);
});

test('a run of fixed length is not asked for the samples of a profile', () => {
  expect(judge([{ ...run, samples: 40, stoppedBy: 'duration' }, accuracy])).toMatchObject({
    validity: 'valid with remarks',
    remarks: [{ code: 'short_samples' }],
  });
});
