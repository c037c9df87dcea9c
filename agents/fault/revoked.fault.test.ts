import { expect, test } from 'vitest';
import { benchOfFile } from '../testing/bench-of-file.ts';
import { problem } from '../testing/fake-reply.ts';
import { durableRecords } from '../testing/oracle.ts';
import { hasty } from './hasty.ts';
import { LeasedDevice, ordered } from './leased-device.ts';

// A05 of the reliability handbook, the agent's side: a device that is revoked while it measures and
// sends. The hub's side stands in lib/server/fleet/update-device.db.test.ts.

const bench = await benchOfFile('mobilenet-v2');

const eager = [...hasty, { from: /renewS = 20;/, to: 'renewS = 1;' }];

/** Lets an agent work that is revoked when its first report arrives; how it ended within the limit. */
async function revokedWhileSending(agentFile: string, limitMs: number) {
  const one = await LeasedDevice.enrolled(bench);
  let revoked = false;
  one.hub.intercept = ({ url }, response) => {
    revoked ||= url === '/api/v1/runs';
    if (!revoked) return false;
    const { status, value } = problem(401, 'This device was revoked by its owner.', 'revoked');
    response.writeHead(status, { 'content-type': 'application/problem+json' });
    response.end(JSON.stringify(value));
    return true;
  };
  one.hub.queue.add(ordered);
  const agent = one.start(agentFile);
  const late = new Promise<null>((resolve) => setTimeout(resolve, limitMs, null));
  const end = await Promise.race([agent.end, late]);
  const left = one.children().length;
  agent.child.kill('SIGKILL');
  await agent.end;
  return { end, left, kept: durableRecords(one.data), stored: one.hub.stored };
}

test('A05: a revoked agent ends with a sentence, its children first, and keeps what it measured', async () => {
  const file = bench.patched('eager', eager);
  const { end, left, kept, stored } = await revokedWhileSending(file, 60_000);
  expect({ code: end?.code, left, stored }, end?.output).toEqual({ code: 5, left: 0, stored: [] });
  expect(end?.output).toMatch(/has revoked this device.*; [1-9][0-9]* runs wait in the outbox/);
  expect(kept.length).toBeGreaterThan(0);
});

test('an agent that does not know the word asks on for ever', async () => {
  const deaf = bench.patched('deaf', [
    ...eager,
    { from: /if \(isProblem\(\w+, "revoked"\)\)\s*return "revoked";/, to: '' },
  ]);
  expect((await revokedWhileSending(deaf, 10_000)).end).toBeNull();
});
