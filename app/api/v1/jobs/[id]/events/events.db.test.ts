import { expect, test } from 'vitest';
import { cancelJob } from '../../../../../../lib/server/queue/cancel-jobs.ts';
import { enrolled } from '../../../../../../lib/server/testing/devices.ts';
import { enqueueFor } from '../../../../../../lib/server/testing/queue.ts';
import { testContext } from '../../../../../../lib/server/testing/test-context.ts';
import { createApiToken } from '../../../../../../lib/server/tokens/create-api-token.ts';
import { GET } from './route.ts';

test('who comes again after the end of a job is told to come no more, who asks anew hears it', async () => {
  const ctx = await testContext();
  const device = await enrolled(ctx);
  const [id = ''] = await enqueueFor(ctx, [[device.deviceId]]);
  await cancelJob(id, ctx);
  const token = (await createApiToken({ name: 'Follows', scopes: ['jobs:read'], days: 1 }, ctx))
    .token;
  const ask = (headers: Record<string, string>) =>
    GET(
      new Request('http://hub.test/', {
        headers: { authorization: `Bearer ${token}`, ...headers },
      }),
      {
        params: Promise.resolve({ id }),
      },
    );
  globalThis.inferometerContext = ctx;
  const [anew, again] = [await ask({}), await ask({ 'last-event-id': '3' })];
  expect(await anew.text()).toContain('"state":"cancelled"');
  expect(again.status).toBe(204);
  globalThis.inferometerContext = undefined;
});
