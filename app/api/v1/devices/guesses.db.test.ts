import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Problem } from '../../../../lib/contract/problem.ts';
import { tenthOf, testLimitMs } from '../../../../lib/contract/testing/tier.ts';
import type { Context } from '../../../../lib/server/context.ts';
import { createEnrolment } from '../../../../lib/server/enrolments/create-enrolment.ts';
import { enrolmentProgress } from '../../../../lib/server/enrolments/enrolment-progress.ts';
import { respond } from '../../../../lib/server/http/respond.ts';
import { makeEnrolment } from '../../../../lib/server/testing/devices.ts';
import { testContext } from '../../../../lib/server/testing/test-context.ts';
import { POST as contactRoute } from '../enrolments/contact/route.ts';
import { POST as enrolRoute } from './route.ts';

vi.setConfig({ testTimeout: testLimitMs });

// A02 of the reliability handbook: a flood of guessed codes within a minute, on both routes that
// take one. The minute is the hub's own clock, which stands still: no machine is too slow for the rate.

let ctx: Context;

beforeAll(async () => {
  ctx = await testContext();
  globalThis.inferometerContext = ctx;
});

afterAll(() => {
  vi.useRealTimers();
  globalThis.inferometerContext = undefined;
});

const atOnce = 100;
const guesses = tenthOf(10_000);
const wrongCodes = 9;
const guesser = '10.0.0.7';
const { input } = makeEnrolment('');

/** A request as it comes in from an address; the body is the installer's, or a device's. */
function from(address: string, body: unknown): Request {
  const headers = { 'content-type': 'application/json', 'x-inferometer-peer': address };
  return new Request('http://hub.test', { method: 'POST', headers, body: JSON.stringify(body) });
}

/** Asks again while the hub says that its database is busy: that is no look at a code. */
async function answered(ask: () => Promise<Response>): Promise<Response> {
  for (;;) {
    const response = await ask();
    if (response.status !== 503) return response;
  }
}

/** What the owner's pages ask of the hub, as patiently. */
const owner = async <T>(work: () => Promise<T>): Promise<T> =>
  (await answered(() => respond(work))).json();
const newCode = () => owner(() => createEnrolment({ confirms: true }, ctx));
const stepOf = async (id: string) => (await owner(() => enrolmentProgress({ id }, ctx))).step;

const contact = (address: string, code: string) =>
  answered(() =>
    contactRoute(from(address, { code, os: 'linux', arch: 'aarch64', libc: 'glibc 2.36' })),
  );
const enrol = (address: string, code: string, device = input) =>
  answered(() => enrolRoute(from(address, { ...device, code })));
const guess = (n: number) =>
  (n % 2 === 0 ? contact : enrol)(guesser, randomBytes(20).toString('base64url'));

/** A device behind another address with a code of its own: what both routes say, and what the owner sees. */
async function neighbour(n: number): Promise<unknown[]> {
  const { id, code } = await newCode();
  const address = `10.0.1.${n}`;
  const heard = (await contact(address, code)).status;
  const enrolled = (await enrol(address, code, makeEnrolment(code).input)).status;
  return [heard, enrolled, await stepOf(id)];
}

const deviceCount = async () =>
  Number((await ctx.pool.query('select count(*) from device')).rows[0]?.count);

test(`A02: of ${guesses} guesses within a minute nine are looked at, and others enrol meanwhile`, async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { id, code } = await newCode();
  const answers = new Map<number, number>();
  const waits = new Set<string | null>();
  let neighbours = 0;
  for (let done = 0; done < guesses; done += atOnce) {
    const wave = Array.from({ length: atOnce }, (_, n) => guess(n));
    if (done % (10 * atOnce) === 0) {
      expect(await neighbour(++neighbours)).toEqual([204, 201, 'enrolled']);
    }
    for (const { status, headers } of await Promise.all(wave)) {
      answers.set(status, (answers.get(status) ?? 0) + 1);
      if (status === 429) waits.add(headers.get('retry-after'));
    }
  }
  const looks = answers.get(401) ?? 0;
  // A look that the hub has counted and then had no time for is made up for by none.
  expect(looks).toBeGreaterThan(0);
  expect(looks).toBeLessThanOrEqual(wrongCodes);
  expect(Object.fromEntries(answers)).toEqual({ 401: looks, 429: guesses - looks });
  expect([...waits]).toEqual(['60']);
  expect(await deviceCount()).toBe(neighbours);

  const refused = await enrol(guesser, code);
  expect(Problem.parse(await refused.json())).toMatchObject({
    status: 429,
    detail: expect.stringMatching(/try again in 60 s/),
  });
  expect(await stepOf(id)).toBe('waiting');
  vi.setSystemTime(Date.now() + 60_001);
  expect((await enrol(guesser, code)).status).toBe(201);
  console.warn(
    `A02: N = ${guesses} guesses in a minute, ${looks} looked at; ${neighbours} others enrolled`,
  );
});
