import { expect, test } from 'vitest';
import { signDeviceToken } from '../auth/device-token.ts';
import { requireDevice } from '../auth/require-device.ts';
import { createEnrolment } from '../enrolments/create-enrolment.ts';
import { limitGuesses } from '../enrolments/limit-guesses.ts';
import { recordContact } from '../enrolments/record-contact.ts';
import { updateDevice } from '../fleet/update-device.ts';
import { withoutGuard } from '../testing/changed-sql.ts';
import { enrolled, makeEnrolment } from '../testing/devices.ts';
import { testContext } from '../testing/test-context.ts';
import { enrolDevice } from './enrol-device.ts';

// What A01, A02 and A05 of the reliability handbook look for, on a hub whose guard against it is
// taken out: each would be noticed.

const ctx = await testContext();

test('A01: a code that is not used up enrols everybody who has it', async () => {
  const { code } = await createEnrolment({}, ctx);
  const { ctx: hub, lifted } = withoutGuard(ctx, /and used_at is null and revoked_at is null/, '');
  const devices = new Set<string>();
  for (let n = 0; n < 3; n++) {
    devices.add((await enrolDevice(makeEnrolment(code).input, hub)).deviceId);
  }
  expect(devices.size).toBe(3);
  expect(lifted()).toBe(3);
});

test('A02: without a limit every guess of a code is looked at', async () => {
  const guess = async (code: string) => {
    const contact = { code, os: 'linux', arch: 'aarch64', libc: 'glibc' as const };
    const address = '10.0.0.7';
    return recordContact({ contact, address }, ctx).then(
      () => 'ok',
      ({ status }: { status: number }) => String(status),
    );
  };
  const answers: string[] = [];
  for (let n = 0; n < 30; n++) answers.push(await guess('wrong-wrong-wrong'));
  const { code } = await createEnrolment({}, ctx);
  expect([...new Set(answers), await guess(code)]).toEqual(['401', 'ok']);
  const limited = () => limitGuesses('10.0.0.7', () => Promise.resolve('ok'), ctx);
  await expect(limited()).resolves.toBe('ok');
});

test('A05: a token that is believed without a look at its device outlives the revocation', async () => {
  const { deviceId } = await enrolled(ctx);
  const headers = new Headers({ authorization: `Bearer ${await signDeviceToken(ctx, deviceId)}` });
  await updateDevice(deviceId, { revoked: true }, ctx);
  await expect(requireDevice(headers, ctx)).rejects.toMatchObject({ status: 401 });
  const { ctx: hub, lifted } = withoutGuard(
    ctx,
    /revoked_at is not null as revoked/,
    'false as revoked',
  );
  await expect(requireDevice(headers, hub)).resolves.toMatchObject({ deviceId });
  expect(lifted()).toBe(1);
});
