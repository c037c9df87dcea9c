import { beforeAll, expect, test } from 'vitest';
import { testCell } from '../../contract/testing/cell.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { getResult } from '../results/get-result.ts';
import { enrolled } from '../testing/devices.ts';
import { measureCell, type RunChanges } from '../testing/measure.ts';
import { testContext } from '../testing/test-context.ts';

let ctx: Context;
let device: DeviceIdentity;

beforeAll(async () => {
  ctx = await testContext();
  device = await enrolled(ctx);
});

const none = { kind: 'accuracy', streams: null, accuracy: null } as const;
const unreadable: RunChanges = {
  ...none,
  remarks: [{ code: 'images_skipped', detail: '12 of 200 images do not decode: a.jpg, b.jpg' }],
};
const failed: RunChanges = {
  ...none,
  status: 'failed',
  failure: { phase: 'accuracy', message: 'It crashed.' },
};

test.each([
  [
    'unreadable images',
    unreadable,
    '12 of 200 images do not decode: more than 1 % leave no accuracy.',
  ],
  ['a failed run', failed, 'The accuracy run failed: its answers were not counted.'],
  ['no run', null, 'Accuracy has not been measured yet.'],
])(
  'without an accuracy for %s the reason is told, on the page and at the point',
  async (_, run, why) => {
    const threads = 1 + why.length;
    const cell = testCell({ threads });
    const id = await measureCell({ ctx, device }, run ? [{}, run] : [{}], cell);
    expect(await getResult({ id }, ctx)).toMatchObject({ accuracy: [], noAccuracyReason: why });
    const { rows } = await ctx.pool.query<{ body: unknown }>(
      'select body from point where workspace = $1 and result_id = $2 and to_seq is null',
      [ctx.workspace, id],
    );
    expect(rows[0]?.body).toMatchObject({ accuracy: [], noAccuracyReason: why });
  },
);
