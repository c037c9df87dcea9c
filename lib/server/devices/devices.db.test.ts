import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { v7 as uuid7 } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { tokenMessage } from '../../contract/device.ts';
import { requireDevice } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { makeEnrolment } from '../testing/devices.ts';
import { testContext } from '../testing/test-context.ts';
import { createChallenge } from './create-challenge.ts';
import { createEnrolmentCode } from './create-enrolment-code.ts';
import { enrolDevice } from './enrol-device.ts';
import { issueToken } from './issue-token.ts';

let ctx: Context;

beforeAll(async () => {
  ctx = await testContext();
});

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
  const code = await createEnrolmentCode({}, ctx);
  const tries = Array.from({ length: 100 }, () => {
    const attempt = () => enrolDevice(makeEnrolment(code).input, ctx);
    return attempt().then(
      () => 'enrolled',
      (error: { status?: number }) => error.status,
    );
  });
  const outcomes = await Promise.all(tries);
  expect(outcomes.filter((outcome) => outcome === 'enrolled')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 401)).toHaveLength(99);
  const { rowCount } = await ctx.pool.query('select 1 from device');
  expect(rowCount).toBe(1);
});

test('unknown, used and expired codes get one and the same answer', async () => {
  const used = await createEnrolmentCode({}, ctx);
  await enrolDevice(makeEnrolment(used).input, ctx);
  const expired = await createEnrolmentCode({}, ctx);
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

test('enrolling the same key again keeps the device', async () => {
  const { input } = makeEnrolment(await createEnrolmentCode({}, ctx));
  const first = await enrolDevice(input, ctx);
  const code = await createEnrolmentCode({}, ctx);
  expect(await enrolDevice({ ...input, code }, ctx)).toEqual(first);
});

test('a signed challenge gives a token once; wrong signatures and replays give none', async () => {
  const { input, privateKey } = makeEnrolment(await createEnrolmentCode({}, ctx));
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

test('forged tokens and revoked devices are refused at once', async () => {
  const { input, privateKey } = makeEnrolment(await createEnrolmentCode({}, ctx));
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
