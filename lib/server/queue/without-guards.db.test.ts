import { beforeEach, expect, test, vi } from 'vitest';
import type { Instance } from '../../contract/device-state.ts';
import type { Lease } from '../../contract/lease.ts';
import { testLimitMs } from '../../contract/testing/tier.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { withoutGuard } from '../testing/changed-sql.ts';
import { enrolled } from '../testing/devices.ts';
import {
  askFor,
  deviceState,
  endOf,
  enqueueFor,
  makeInstance,
  makeProgress,
  passTime,
  readJobs,
} from '../testing/queue.ts';
import { testContext } from '../testing/test-context.ts';
import { endLease } from './end-lease.ts';
import { expireLeases } from './expire-leases.ts';
import { leaseJob } from './lease-job.ts';
import { renewLease } from './renew-lease.ts';

// What L01, L04, L05, L07, L08 and A04 of the reliability handbook look for, on a hub whose guard
// against it is taken out of its statements: each would be noticed. L02, L03 and L06 show theirs
// beside their tests.

vi.setConfig({ testTimeout: testLimitMs });

let device: DeviceIdentity;
const instance = makeInstance();

const ctx = await testContext({ still: true });

beforeEach(async () => {
  await ctx.pool.query('truncate submission cascade');
  device = await enrolled(ctx);
});

const ask = async (
  hub: Context,
  by: DeviceIdentity,
  input = askFor(instance),
): Promise<Lease | null> => (await leaseJob({ device: by, input }, hub)).lease;

const queued = (count: number, deviceIds: string[]) =>
  enqueueFor(
    ctx,
    Array.from({ length: count }, () => deviceIds),
    { estimatedS: null },
  );

/** Every device asks at once; how many went away with an error, or with the job of another. */
async function stormAt(hub: Context, devices: readonly DeviceIdentity[]): Promise<number> {
  await ctx.pool.query('truncate submission cascade');
  await queued(
    devices.length,
    devices.map(({ deviceId }) => deviceId),
  );
  const asked = await Promise.allSettled(
    devices.map((by) => ask(hub, by, askFor(makeInstance(by.deviceId)))),
  );
  const taken = asked.flatMap((end) =>
    end.status === 'fulfilled' && end.value ? [end.value.jobId] : [],
  );
  return devices.length - new Set(taken).size;
}

test('L01: without the lock of a claim, devices that ask at once get in the way of each other', async () => {
  const devices: DeviceIdentity[] = [];
  for (let i = 0; i < 8; i++) devices.push(await enrolled(ctx));
  const lock = /for no key update of j skip locked\s+limit 1/;
  const { ctx: hub, lifted } = withoutGuard(ctx, lock, 'limit 1');
  // Connections are opened before: on a busy machine that alone may take longer than a request waits.
  await Promise.allSettled(devices.map(() => ctx.pool.query('select pg_sleep(0.1)')));
  let unserved = 0;
  for (let round = 0; round < 5; round++) {
    expect(await stormAt(ctx, devices)).toBe(0);
    unserved += await stormAt(hub, devices);
  }
  expect(unserved).toBeGreaterThan(0);
  expect(lifted()).toBe(5 * devices.length);
});

test('L04: without the memory of a claim, a lease whose answer was lost is orphaned', async () => {
  await queued(1, [device.deviceId]);
  const { ctx: hub, lifted } = withoutGuard(ctx, /and a\.claim_id = \$3/, '$& and false');
  const input = askFor(instance);
  expect(await ask(hub, device, input)).not.toBeNull();
  expect(await ask(hub, device, input)).toBeNull();
  expect(lifted()).toBe(2);
});

test('L05: without a renewal that lengthens, a lease ends in the hands of a living device', async () => {
  const [jobId = ''] = await queued(1, [device.deviceId]);
  const lease = await ask(ctx, device);
  const longer = /lease_until = least\(now\(\) \+ make_interval\(secs => \$6\), attempt_until\)/;
  const { ctx: hub, lifted } = withoutGuard(
    ctx,
    longer,
    'lease_until = case when $6::float8 > 0 then lease_until end',
  );
  await passTime(ctx, 45);
  const { leaseToken = '' } = lease ?? {};
  const input = { leaseToken, instance, progress: makeProgress(), state: deviceState };
  await renewLease({ device, jobId, input }, hub);
  await passTime(ctx, 45);
  expect(await expireLeases(ctx)).toBe(1);
  expect(lifted()).toBe(1);
});

test('L07: without a count of attempts, a job that ends its agent comes back for ever', async () => {
  const [poison = ''] = await queued(1, [device.deviceId]);
  const [good] = await queued(1, [device.deviceId]);
  const { ctx: hub } = withoutGuard(ctx, /attempts = attempts \+ 1/, 'attempts = attempts');
  const lives = 10;
  for (let life = 0; life < lives; life++) {
    expect((await ask(hub, device, askFor(makeInstance())))?.jobId).toBe(poison);
  }
  expect((await readJobs(ctx)).get(poison)).toMatchObject({ state: 'leased', attempts: 0 });
  expect((await readJobs(ctx)).get(good ?? '')?.state).toBe('queued');
});

test('L08: without a queue of its own, what one device was to measure goes to others', async () => {
  const busy = await enrolled(ctx);
  await queued(2, [device.deviceId]);
  await queued(2, [busy.deviceId]);
  const { ctx: hub, lifted } = withoutGuard(ctx, /q\.device_id = \$2/, '$2::uuid is not null');
  let taken = 0;
  for (let lease = await ask(hub, busy); lease; lease = await ask(hub, busy)) {
    taken++;
    const { jobId } = lease;
    await endLease({ device: busy, jobId, input: endOf(lease, instance) }, ctx);
  }
  expect(taken).toBe(4);
  expect(lifted()).toBe(5);
});

test('A04: without the sign of life, a copied card takes the place of the living device', async () => {
  const alive = /coalesce\(instance_at > now\(\) - make_interval\(secs => \$3\), false\)/;
  const { ctx: hub, lifted } = withoutGuard(ctx, alive, '($3::float8 < 0)');
  const speak = (who: Instance) => leaseJob({ device, input: askFor(who) }, hub);
  await speak(makeInstance('one'));
  await expect(speak(makeInstance('two'))).resolves.toEqual({ lease: null, hold: null });
  expect(lifted()).toBe(2);
});
