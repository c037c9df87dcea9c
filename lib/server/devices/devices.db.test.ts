import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { v7 as uuid7 } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { tokenMessage } from '../../contract/device.ts';
import { requireDevice } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { isDatabaseBusy } from '../db/database-errors.ts';
import { createEnrolment } from '../enrolments/create-enrolment.ts';
import { enrolmentProgress } from '../enrolments/enrolment-progress.ts';
import { getDevice } from '../fleet/get-device.ts';
import { makeEnrolment } from '../testing/devices.ts';
import { testContext } from '../testing/test-context.ts';
import { createChallenge } from './create-challenge.ts';
import { enrolDevice } from './enrol-device.ts';
import { issueToken } from './issue-token.ts';

let ctx: Context;

beforeAll(async () => {
  ctx = await testContext();
});

async function freshCode(): Promise<string> {
  return (await createEnrolment({}, ctx)).code;
}

const bearer = (token: string) => new Headers({ authorization: `Bearer ${token}` });

function signed(deviceId: string, nonce: string, key: KeyObject): string {
  return sign(null, Buffer.from(tokenMessage(deviceId, nonce)), key).toString('base64url');
}

async function refused(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (caught: unknown) => caught,
  );
  expect(error).toMatchObject({ status: 401 });
  return error instanceof Error ? error.message : '';
}

test('A01: one code redeemed by 100 at once enrols one device', async () => {
  const code = await freshCode();
  const attempt = async (
    { input }: Pick<ReturnType<typeof makeEnrolment>, 'input'> = makeEnrolment(code),
  ): Promise<unknown> => {
    try {
      await enrolDevice(input, ctx);
      return 'enrolled';
    } catch (error) {
      // A pool that is out of connections is a 503 to the device, which tries again.
      return isDatabaseBusy(error) ? attempt({ input }) : Object(error).status;
    }
  };
  const outcomes = await Promise.all(Array.from({ length: 100 }, () => attempt()));
  expect(outcomes.filter((outcome) => outcome === 'enrolled')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 401)).toHaveLength(99);
  const { rowCount } = await ctx.pool.query('select 1 from device');
  expect(rowCount).toBe(1);
});

test('unknown, used and expired codes get one and the same answer', async () => {
  const used = await freshCode();
  await enrolDevice(makeEnrolment(used).input, ctx);
  const expired = await freshCode();
  await ctx.pool.query(
    `update enrolment_code set expires_at = now() - interval '1 second' where used_at is null`,
  );
  const answers = await Promise.all(
    [used, expired, 'never-made-this-code'].map((code) =>
      refused(enrolDevice(makeEnrolment(code).input, ctx)),
    ),
  );
  expect(new Set(answers).size).toBe(1);
  const { rows } = await ctx.pool.query<{ code_sha256: string }>('select * from enrolment_code');
  expect(JSON.stringify(rows)).not.toContain(used);
});

test('enrolling the same key again keeps the device, its name and its confirmation', async () => {
  const { input } = makeEnrolment(await freshCode());
  const first = await enrolDevice(input, ctx);
  expect(first.confirmed).toBe(false);
  await ctx.pool.query(`update device set name = 'Bench', confirmed_at = now() where id = $1`, [
    first.deviceId,
  ]);
  const again = { ...input, code: await freshCode(), name: 'this device', agentVersion: '9.0.0' };
  expect(await enrolDevice(again, ctx)).toEqual({ ...first, confirmed: true });
  const { rows } = await ctx.pool.query('select name, agent_version from device where id = $1', [
    first.deviceId,
  ]);
  expect(rows).toEqual([{ name: 'Bench', agent_version: '9.0.0' }]);
});

test('a copied card in a board of another class is told so while the first one is alive', async () => {
  const { input } = makeEnrolment(await freshCode());
  const { deviceId } = await enrolDevice(input, ctx);
  const other = { slug: 'other-board', name: 'Other board', memoryBytes: null };
  const copy = { ...input, environment: { ...input.environment, deviceClass: other } };
  await ctx.pool.query('update device set instance_at = now() where id = $1', [deviceId]);
  const { id, code } = await createEnrolment({}, ctx);
  await expect(enrolDevice({ ...copy, code }, ctx)).rejects.toMatchObject({
    status: 409,
    type: '/problems/duplicate',
  });
  expect((await enrolmentProgress({ id }, ctx)).failure?.code).toBe('duplicate');
  const later = `update device set instance_at = now() - interval '2 minutes' where id = $1`;
  await ctx.pool.query(later, [deviceId]);
  expect(await enrolDevice({ ...copy, code }, ctx)).toMatchObject({ deviceId });
});

test('an agent that is too old is told so, and the page too; the code stays', async () => {
  const { id, code } = await createEnrolment({}, ctx);
  const { input } = makeEnrolment(code);
  await expect(enrolDevice({ ...input, agentVersion: '0.0.9' }, ctx)).rejects.toMatchObject({
    status: 426,
  });
  expect((await enrolmentProgress({ id }, ctx)).failure?.code).toBe('agent_too_old');
  expect(await enrolDevice(input, ctx)).toMatchObject({ confirmed: false });
});

test('a revoked device keeps the code for a new key', async () => {
  const { input } = makeEnrolment(await freshCode());
  const { deviceId } = await enrolDevice(input, ctx);
  await ctx.pool.query('update device set revoked_at = now() where id = $1', [deviceId]);
  const code = await freshCode();
  expect(await refused(enrolDevice({ ...input, code }, ctx))).toContain('--new-identity');
  const renewed = await enrolDevice(makeEnrolment(code).input, ctx);
  expect(renewed.deviceId).not.toBe(deviceId);
});

test('a signed challenge gives a token once; wrong signatures and replays give none', async () => {
  const { input, privateKey } = makeEnrolment(await freshCode());
  const { deviceId } = await enrolDevice(input, ctx);
  const { nonce } = await createChallenge({ deviceId }, ctx);
  const signature = signed(deviceId, nonce, privateKey);
  const { token } = await issueToken({ deviceId, nonce, signature }, ctx);
  expect(await requireDevice(bearer(token), ctx)).toEqual({ deviceId, deviceClass: 'test-board' });
  await refused(issueToken({ deviceId, nonce, signature }, ctx));

  const other = generateKeyPairSync('ed25519').privateKey;
  const next = await createChallenge({ deviceId }, ctx);
  await refused(
    issueToken(
      { deviceId, nonce: next.nonce, signature: signed(deviceId, next.nonce, other) },
      ctx,
    ),
  );
  const late = signed(deviceId, next.nonce, privateKey);
  await refused(issueToken({ deviceId, nonce: next.nonce, signature: late }, ctx));
});

test('the page of a device tells of the token that works, and of none after a wrong signature', async () => {
  const { input, privateKey } = makeEnrolment(await freshCode());
  const { deviceId } = await enrolDevice(input, ctx);
  const tokenOf = async () => (await getDevice(deviceId, ctx))?.token;
  expect(await tokenOf()).toBeNull();
  const other = generateKeyPairSync('ed25519').privateKey;
  const { nonce: wrong } = await createChallenge({ deviceId }, ctx);
  const forged = signed(deviceId, wrong, other);
  await refused(issueToken({ deviceId, nonce: wrong, signature: forged }, ctx));
  expect(await tokenOf()).toBeNull();
  const { nonce } = await createChallenge({ deviceId }, ctx);
  await issueToken({ deviceId, nonce, signature: signed(deviceId, nonce, privateKey) }, ctx);
  const age = (by: string) =>
    ctx.pool.query(
      `update challenge set used_at = used_at - $2::interval, expires_at = expires_at - $2::interval
        where device_id = $1`,
      [deviceId, by],
    );
  await age('14 minutes');
  await createChallenge({ deviceId }, ctx);
  const token = await tokenOf();
  expect(Date.parse(token?.expiresAt ?? '') - Date.parse(token?.issuedAt ?? '')).toBe(900_000);
  await age('2 minutes');
  expect(await tokenOf()).toBeNull();
  await createChallenge({ deviceId }, ctx);
  const { rows } = await ctx.pool.query('select 1 from challenge where device_id = $1', [deviceId]);
  expect(rows).toHaveLength(1);
});

test('forged tokens and revoked devices are refused at once', async () => {
  const { input, privateKey } = makeEnrolment(await freshCode());
  const { deviceId } = await enrolDevice(input, ctx);
  const { nonce } = await createChallenge({ deviceId }, ctx);
  const signature = signed(deviceId, nonce, privateKey);
  const { token } = await issueToken({ deviceId, nonce, signature }, ctx);
  const [head, body, mark] = token.split('.');
  const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
  for (const forged of [`${head}.${body}.${mark}x`, `${none}.${body}.`, 'x.y.z', '']) {
    await refused(requireDevice(bearer(forged), ctx));
  }
  await refused(requireDevice(new Headers(), ctx));
  await requireDevice(bearer(token), ctx);
  await ctx.pool.query('update device set revoked_at = now() where id = $1', [deviceId]);
  await refused(requireDevice(bearer(token), ctx));
  await expect(createChallenge({ deviceId }, ctx)).rejects.toMatchObject({ status: 404 });
  await expect(createChallenge({ deviceId: uuid7() }, ctx)).rejects.toMatchObject({ status: 404 });
});
