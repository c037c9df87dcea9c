import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST as leaseRoute } from '../../app/api/v1/leases/route.ts';
import { tier } from '../../lib/contract/testing/tier.ts';
import type { Context } from '../../lib/server/context.ts';
import { type HttpDevice, httpDevice } from '../../lib/server/testing/http-device.ts';
import { type ServedRoutes, serveRoutes } from '../../lib/server/testing/serve-routes.ts';
import { testContext } from '../../lib/server/testing/test-context.ts';
import { agents, mostOverMean, reconnect } from './reconnect.ts';

// L09 of the reliability handbook: the hub is started anew while 300 agents wait for work. In the usual
// tier their lives pass four times as fast: fewer of them would say nothing about a second.

const hurry = tier === 'usual' ? 4 : 1;
const routes = [{ method: 'POST' as const, path: '/api/v1/leases', handler: leaseRoute }];

let ctx: Context;
let hub: ServedRoutes;
let devices: HttpDevice[];

beforeAll(async () => {
  ctx = await testContext({ impatient: true });
  globalThis.inferometerContext = ctx;
  hub = await serveRoutes(routes);
  devices = [];
  for (let i = 0; i < agents; i++) devices.push(await httpDevice(ctx, hub.base));
});

afterAll(async () => {
  await hub.close();
  globalThis.inferometerContext = undefined;
});

async function restart(): Promise<void> {
  const { port } = new URL(hub.base);
  await hub.close();
  hub = await serveRoutes(routes, Number(port));
}

test('L09: after a restart 300 agents come back spread, and are all answered', async () => {
  const { busiest, mean, failures } = await reconnect(devices, restart, { hurry });
  expect({ failures, crowded: busiest > mostOverMean * mean }).toEqual({
    failures: 0,
    crowded: false,
  });
  expect(mean).toBeGreaterThan(agents / 60);
  console.warn(
    `L09: N = ${agents} agents, busiest second ${(busiest / mean).toFixed(1)} x the mean`,
  );
}, 300_000);

// Half a minute of waiting, to show once that the test would notice.
test.skipIf(tier === 'usual')(
  'without jitter they come all at once, and that would be noticed',
  async () => {
    const { busiest, mean } = await reconnect(devices, restart, { hurry, random: () => 0.5 });
    expect(busiest).toBeGreaterThan(mostOverMean * mean);
  },
  300_000,
);
