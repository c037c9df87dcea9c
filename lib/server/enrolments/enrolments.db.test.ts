import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { v7 as uuid7 } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { enrolDevice } from '../devices/enrol-device.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { installFolder } from '../install/install-folder.ts';
import { makeEnrolment } from '../testing/devices.ts';
import { testContext } from '../testing/test-context.ts';
import { createEnrolment } from './create-enrolment.ts';
import { enrolmentProgress } from './enrolment-progress.ts';
import { limitGuesses } from './limit-guesses.ts';
import { recordContact } from './record-contact.ts';
import { revokeEnrolment } from './revoke-enrolment.ts';

let ctx: Context;

beforeAll(async () => {
  ctx = await testContext();
});

const platform = { os: 'linux', arch: 'aarch64', libc: 'glibc 2.36' };
const contact = (code: string) =>
  recordContact({ contact: { code, ...platform }, address: '10.0.0.31' }, ctx);

function statusOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'ok',
    (error: unknown) =>
      error instanceof HttpProblem ? `${error.status} ${error.message}` : 'broken',
  );
}

test('the page follows a code from waiting to the first result', async () => {
  const { id, code } = await createEnrolment({}, ctx);
  const progress = () => enrolmentProgress({ id }, ctx);
  expect(await progress()).toMatchObject({ step: 'waiting', contact: null, failure: null });
  await contact(code);
  expect(await progress()).toMatchObject({
    step: 'contacted',
    contact: { address: '10.0.0.31', ...platform },
  });
  const { deviceId } = await enrolDevice(makeEnrolment(code).input, ctx);
  expect(await progress()).toMatchObject({
    step: 'enrolled',
    device: { id: deviceId, name: 'Bench board of Ann', confirmedAt: null },
    firstResult: null,
  });
  const before = await result(deviceId, "now() - interval '1 hour'");
  expect((await progress()).firstResult, before).toBeNull();
  const first = await result(deviceId, 'now()');
  expect(await progress()).toMatchObject({ step: 'first result', firstResult: { id: first } });
});

/** A complete result of a device, as far as the page of an enrolment looks at it. */
async function result(deviceId: string, finishedAt: string): Promise<string> {
  const id = uuid7();
  await ctx.pool.query(
    `insert into combination (workspace, sha256, device_class, artifact, runtime, input_shape)
       values ('home', 'c', 'x', 'a', 'r', '{}') on conflict do nothing`,
  );
  await ctx.pool.query(
    `insert into series (workspace, sha256, combination, device_id, runtime_version, fingerprint)
       values ('home', 's', 'c', $1, '1', 'f') on conflict do nothing`,
    [deviceId],
  );
  await ctx.pool.query(
    `insert into result (workspace, id, claim_key, device_id, series, combination, runtime_version,
                         fingerprint, profile, state, planned, cell, environment, finished_at)
       values ('home', $1, $2, $3, 's', 'c', '1', 'f', 'quick', 'complete', '[]', '{}', '{}',
               ${finishedAt})`,
    [id, uuid7(), deviceId],
  );
  return id;
}

test('a new code ends the one that was shown before, but none that a device works with', async () => {
  const shown = await createEnrolment({}, ctx);
  const atWork = await createEnrolment({}, ctx);
  await contact(atWork.code);
  const local = await createEnrolment({ confirms: true }, ctx);
  const next = await createEnrolment({}, ctx);
  expect((await enrolmentProgress({ id: shown.id }, ctx)).revokedAt).not.toBeNull();
  expect(await statusOf(contact(shown.code))).toContain('401');
  for (const { code } of [atWork, local, next]) {
    expect(await statusOf(enrolDevice(makeEnrolment(code).input, ctx))).toBe('ok');
  }
});

test('only the code of a local agent confirms its device', async () => {
  const { code } = await createEnrolment({ confirms: true }, ctx);
  expect(await enrolDevice(makeEnrolment(code).input, ctx)).toMatchObject({ confirmed: true });
});

test('A02: unknown, used, revoked and expired codes get one answer; the page learns why', async () => {
  const used = await createEnrolment({}, ctx);
  await enrolDevice(makeEnrolment(used.code).input, ctx);
  const revoked = await createEnrolment({}, ctx);
  await revokeEnrolment({ id: revoked.id }, ctx);
  const expired = await createEnrolment({}, ctx);
  const past = `update enrolment_code set expires_at = now() - interval '1 second' where id = $1`;
  await ctx.pool.query(past, [expired.id]);
  const codes = [used.code, revoked.code, expired.code, 'never-made-this-code'];
  const answers = await Promise.all(
    codes.flatMap((code) => [
      statusOf(contact(code)),
      statusOf(enrolDevice(makeEnrolment(code).input, ctx)),
    ]),
  );
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toMatch(/^401 /);
  const failure = async (id: string) => (await enrolmentProgress({ id }, ctx)).failure;
  expect(await failure(used.id)).toMatchObject({ code: 'code_used' });
  expect(await failure(revoked.id)).toMatchObject({ code: 'code_expired' });
  expect(await failure(expired.id)).toMatchObject({ code: 'code_expired' });
  expect(await statusOf(revokeEnrolment({ id: used.id }, ctx))).toContain('409');
  expect(await statusOf(revokeEnrolment({ id: uuid7() }, ctx))).toContain('404');
  expect(await statusOf(enrolmentProgress({ id: uuid7() }, ctx))).toContain('404');
});

test('A02: the tenth wrong code of a minute is not looked at, also among 100 at once', async () => {
  const { code } = await createEnrolment({}, ctx);
  const guess = (address: string, tried: string) =>
    statusOf(
      limitGuesses(
        address,
        () => recordContact({ contact: { code: tried, ...platform }, address }, ctx),
        ctx,
      ),
    );
  const inTurn: string[] = [];
  for (let n = 0; n < 12; n++)
    inTurn.push((await guess('10.0.0.7', 'wrong-wrong-wrong')).slice(0, 3));
  expect(inTurn).toEqual([...Array(9).fill('401'), ...Array(3).fill('429')]);
  expect(await guess('10.0.0.7', code)).toMatch(/^429 .*try again in [0-9]+ s/);
  const atOnce = await Promise.all(
    Array.from({ length: 100 }, () => guess('10.0.0.8', 'wrong-wrong-wrong')),
  );
  expect(atOnce.filter((answer) => answer.startsWith('401'))).toHaveLength(9);
  expect(await guess('10.0.0.9', code)).toBe('ok');
});

test('right codes are no guesses, and a home of IPv6 counts as one', async () => {
  const answer = (address: string, error: Error | null) =>
    statusOf(limitGuesses(address, () => (error ? Promise.reject(error) : Promise.resolve()), ctx));
  for (let n = 0; n < 30; n++) expect(await answer('10.0.0.10', null)).toBe('ok');
  const wrong = HttpProblem.unauthorised('No.');
  for (let n = 0; n < 9; n++) await answer(`2001:db8::${n + 1}`, wrong);
  expect(await answer('2001:db8:0:0:ffff::1', wrong)).toContain('429');
  expect(await answer('2001:db8:0:1::1', wrong)).toContain('401');
});

test('a device that this hub has no Node for is named on the page', async () => {
  const folder = installFolder(ctx);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify({ version: 1, files: [] }));
  const { id, code } = await createEnrolment({}, ctx);
  await contact(code);
  expect(await enrolmentProgress({ id }, ctx)).toMatchObject({
    step: 'contacted',
    failure: { code: 'unsupported', detail: expect.stringContaining('aarch64') },
  });
});
