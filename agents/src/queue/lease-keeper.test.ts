import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RenewReply } from '../../../lib/contract/lease.ts';
import { idleState } from '../../testing/idle-state.ts';
import { HubError } from '../hub/hub-error.ts';
import { LeaseKeeper } from './lease-keeper.ts';
import { ProgressBoard } from './progress-board.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const lease = {
  jobId: '01900000-0000-7000-8000-000000000002',
  attempt: 1,
  leaseToken: 'a'.repeat(43),
  leaseForS: 60,
  order: { order: '', signature: 'A'.repeat(86) },
};

/** A keeper whose renewals are answered by `answer`. */
function keep(answer: (renewal: number) => Promise<RenewReply>, random = () => 0.5) {
  const renewedMs: number[] = [];
  const heard: string[] = [];
  const board: ProgressBoard = new ProgressBoard({
    nowMs: Date.now,
    temperatureC: () => 40,
    logTail: () => '',
    changed: () => keeper.soon(),
  });
  const startMs = Date.now();
  const keeper = new LeaseKeeper(lease, {
    client: {
      renewLease: (_job, { progress }) => {
        renewedMs.push(Date.now() - startMs);
        heard.push(progress.phase);
        return answer(renewedMs.length);
      },
    },
    instance: { id: lease.jobId, boot: 'ab'.repeat(32) },
    progress: () => board.progress(),
    state: async () => idleState,
    cancelled: () => heard.push('cancelled'),
    lost: (reason) => heard.push(`lost: ${reason}`),
    say: (line) => heard.push(line),
    random,
  });
  return { keeper, board, renewedMs, heard };
}

const fine = async () => ({ leaseForS: 60, cancel: false });

test('a lease is renewed every 20 s on average, never later than 30 s', async () => {
  const { keeper, renewedMs } = keep(fine);
  await vi.advanceTimersByTimeAsync(100_000);
  expect(renewedMs).toEqual([20_000, 40_000, 60_000, 80_000, 100_000]);
  await keeper.stop(false);
  const slow = keep(fine, () => 0.999_999);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(slow.renewedMs).toHaveLength(2);
  await slow.keeper.stop(false);
});

test('a change of phase is told at once, and once', async () => {
  const { keeper, board, renewedMs, heard } = keep(fine);
  await vi.advanceTimersByTimeAsync(1000);
  board.waiting({ kind: 'cooling', celsius: 60, targetC: 45, secondsLeft: 30 });
  board.waiting({ kind: 'cooling', celsius: 59, targetC: 45, secondsLeft: 29 });
  await vi.advanceTimersByTimeAsync(10);
  board.enter('running');
  await vi.advanceTimersByTimeAsync(10);
  expect(renewedMs).toEqual([1000, 1010]);
  expect(heard).toEqual(['cooling', 'running']);
  await keeper.stop(false);
});

test('a renewal that comes while another is on its way follows it', async () => {
  const { keeper, board, heard } = keep(
    () =>
      new Promise((resolve) => setTimeout(() => resolve({ leaseForS: 60, cancel: false }), 500)),
  );
  board.enter('cooling');
  await vi.advanceTimersByTimeAsync(100);
  board.enter('running');
  await vi.advanceTimersByTimeAsync(1100);
  expect(heard).toEqual(['cooling', 'running']);
  await keeper.stop(false);
});

test('what was to be told soon is told before the end, where there is time for it', async () => {
  for (const [tellLast, phases] of [
    [true, ['uploading']],
    [false, []],
  ] as const) {
    const { keeper, board, heard } = keep(fine);
    board.enter('uploading');
    await keeper.stop(tellLast);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).toEqual(phases);
  }
});

test('an unreachable hub ends nothing: it is tried again within seconds, and said once', async () => {
  const { keeper, renewedMs, heard } = keep(async (renewal) => {
    if (renewal <= 10) throw new Error('connect ECONNREFUSED');
    return fine();
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(renewedMs.slice(0, 3)).toEqual([20_000, 23_000, 26_000]);
  expect(renewedMs.length).toBeGreaterThan(10);
  const said = heard.filter((line) => line.includes('ECONNREFUSED'));
  expect(said).toEqual(['the lease was not renewed, measuring goes on: connect ECONNREFUSED']);
  await keeper.stop(false);
});

test('a cancel is heard with the renewal; a lost lease is the last word', async () => {
  const { keeper, heard } = keep(async (renewal) => {
    if (renewal === 2) throw new HubError(409, 'The lease is over.', '/problems/lease-lost');
    return { leaseForS: 60, cancel: true };
  });
  await vi.advanceTimersByTimeAsync(200_000);
  expect(heard).toEqual(['leased', 'cancelled', 'leased', 'lost: The lease is over.']);
  await keeper.stop(false);
});
