import { beforeAll, expect, test } from 'vitest';
import { Study } from '../../contract/study.ts';
import { testCell } from '../../contract/testing/cell.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { claimResult } from '../results/claim-result.ts';
import { getResult } from '../results/get-result.ts';
import { enrolled } from '../testing/devices.ts';
import { measureCell } from '../testing/measure.ts';
import { makeClaim } from '../testing/reports.ts';
import { testContext } from '../testing/test-context.ts';
import { getStudy } from './get-study.ts';

let ctx: Context;
let device: DeviceIdentity;

beforeAll(async () => {
  ctx = await testContext();
  device = await enrolled(ctx);
});

const study = { id: 'a'.repeat(24), name: 'Threads of Glyphs S', axes: ['threads' as const] };

test('cells that are measured join, one that is there joins without being measured again', async () => {
  const known = await measureCell({ ctx, device }, [{}], testCell({ threads: 2 }));
  const claim = (threads: number) => {
    const input = makeClaim({ cell: testCell({ threads }), study });
    return claimResult({ input, device }, ctx);
  };
  expect(await claim(2)).toMatchObject({ resultId: known, state: 'complete' });
  const measured = await measureCell({ ctx, device }, [{}], testCell({ threads: 4 }), { study });
  const open = await claim(8);
  expect(open.state).toBe('open');
  const found = Study.parse(await getStudy({ id: study.id }, ctx));
  expect(found).toMatchObject({ ...study, open: 1 });
  expect(found.points.map(({ resultId }) => resultId).sort()).toEqual([known, measured].sort());
  expect((await getResult({ id: known }, ctx))?.studies).toEqual([study]);
});

test('a study that is unknown, or no id at all, is none', async () => {
  expect(await getStudy({ id: 'b'.repeat(24) }, ctx)).toBeNull();
  expect(await getStudy({ id: "'" }, ctx)).toBeNull();
});
