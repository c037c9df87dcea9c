import { expect, test } from 'vitest';
import { tier } from '../../lib/contract/testing/tier.ts';
import { benchOfFile } from '../testing/bench-of-file.ts';
import { violations } from '../testing/oracle.ts';
import { hasty } from './hasty.ts';
import { LeasedDevice, ordered, stopped, until } from './leased-device.ts';

// N03, N05, N06 and N07 of the reliability handbook, through the work of a queue: every exchange of
// the agent may break, stay unanswered, arrive twice or be answered by somebody else.

const jobsEach = tier === 'usual' ? 1 : 10;

const bench = await benchOfFile('mobilenet-v2');
const agentFile = bench.patched('hasty', hasty);

/** Lets a device work on jobs in a network that `disturb` makes hostile; then what was violated. */
async function work(disturb: (device: LeasedDevice) => void, file = agentFile) {
  const one = await LeasedDevice.enrolled(bench);
  disturb(one);
  const jobs = Array.from({ length: jobsEach }, () => one.hub.queue.add(ordered));
  const agent = one.start(file);
  const drained = await one.drained(jobs, 120_000 * jobsEach);
  one.note();
  const { output } = await stopped(agent);
  if (!drained) throw new Error(`not drained: ${output}`);
  return {
    found: violations(one.hub, one.durable, bench.ledger),
    jobs,
    claims: one.hub.claims.size,
  };
}

/** True for about one of `every` calls, the same ones each time. */
function now(every: number): () => boolean {
  let state = 12_345;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state % every === 0;
  };
}

test('N03: connections that are reset before or after the hub has acted lose nothing', async () => {
  let resets = 0;
  const { found } = await work(({ hub }) => {
    const [before, after] = [now(5), now(5)];
    hub.intercept = (request) => {
      if (!before()) return false;
      resets++;
      request.socket.resetAndDestroy();
      return true;
    };
    hub.spoil = (_path, response) => {
      if (!after()) return false;
      resets++;
      response.socket?.resetAndDestroy();
      return true;
    };
  });
  console.warn(`N03: N = ${resets} resets`);
  expect(resets).toBeGreaterThan(3);
  expect(found).toEqual([]);
});

/** An agent whose polls are over within two seconds. */
const impatient = [
  ...hasty,
  { from: /longestWaitS = 25;/, to: 'longestWaitS = 1;' },
  { from: /pollGraceMs = 5e3;/, to: 'pollGraceMs = 1e3;' },
];

test('N05: a hub that vanished without a word is noticed, and asked again', async () => {
  let swallowed = 0;
  const { found } = await work(
    ({ hub }) => {
      hub.intercept = ({ url }) => url === '/api/v1/leases' && swallowed++ < 3;
    },
    bench.patched('impatient', impatient),
  );
  expect(swallowed).toBeGreaterThan(3);
  expect(found).toEqual([]);
});

test('without a limit of its own an agent waits for a vanished hub for ever', async () => {
  const patient = bench.patched('patient', [
    ...impatient,
    { from: /\(\) => \w+\.destroy\(new Error\(`no answer/, to: '() => void (new Error(`no answer' },
  ]);
  const one = await LeasedDevice.enrolled(bench);
  let swallowed = 0;
  one.hub.intercept = ({ url }) => url === '/api/v1/leases' && ++swallowed > 0;
  const { child, end } = one.start(patient);
  expect(await until(() => swallowed > 0)).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 6000));
  child.kill('SIGKILL');
  await end;
  expect(swallowed).toBe(1);
});

test('N06: every request arrives twice; each job has one result, each run one row', async () => {
  const { found, jobs, claims } = await work(({ hub }) => {
    hub.twice = true;
    // A challenge that was answered twice is good once: that is the hub's own affair.
    hub.intercept = ({ url }) => {
      hub.twice = !url?.startsWith('/api/v1/devices');
      return false;
    };
  });
  expect(found).toEqual([]);
  expect(jobs.map(({ ends }) => ends.length)).toEqual(jobs.map(() => 1));
  expect(claims).toBe(jobs.length);
});

test('N07: what a captive portal answers is no receipt, no lease and no order', async () => {
  let portals = 0;
  const { found } = await work(({ hub }) => {
    const caught = now(4);
    hub.intercept = (_request, response) => {
      if (!caught()) return false;
      const pages = ['<html>Log in</html>', '', '{"welcome":true}', '[]'];
      response.writeHead(200, { 'content-type': 'text/html' }).end(pages[portals++ % 4]);
      return true;
    };
  });
  console.warn(`N07: N = ${portals} answers of a portal`);
  expect(portals).toBeGreaterThan(3);
  expect(found).toEqual([]);
});
