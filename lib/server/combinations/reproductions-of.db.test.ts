import { v7 as uuid7 } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { encodeSamples } from '../../codec/sample-stream.ts';
import { Reproductions } from '../../contract/history.ts';
import { testCell } from '../../contract/testing/cell.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { retractResult } from '../results/retract-result.ts';
import { enrolled } from '../testing/devices.ts';
import { measureCell } from '../testing/measure.ts';
import { steadySamples } from '../testing/reports.ts';
import { testContext } from '../testing/test-context.ts';
import { makeWindow } from '../testing/windows.ts';
import { reproductionsOf } from './reproductions-of.ts';

let ctx: Context;
let first: DeviceIdentity;
let second: DeviceIdentity;

beforeAll(async () => {
  ctx = await testContext();
  first = await enrolled(ctx);
  second = await enrolled(ctx);
});

const taking = (ms: number) => ({
  streams: { infer: encodeSamples(steadySamples(ms), 1), pre: null, post: null },
});

test('what measured the same again is counted by board, with what became of the median', async () => {
  const one = await measureCell({ ctx, device: first }, [taking(4)]);
  expect(await reproductionsOf(one, ctx)).toEqual({ times: 0, boards: 0, ratio: null, newest: [] });
  const again = await measureCell({ ctx, device: first }, [taking(4)]);
  const there = await measureCell({ ctx, device: second }, [taking(5)]);
  const far = await measureCell({ ctx, device: second }, [taking(6)]);
  const newer = { ...testCell().runtime, version: '1.31.0' };
  await measureCell({ ctx, device: first }, [taking(9)], testCell({ runtime: newer }));
  await measureCell({ ctx, device: first }, [taking(9)], testCell({ threads: 3 }));
  const record = await reproductionsOf(one, ctx);
  expect(Reproductions.parse(record)).toMatchObject({ times: 3, boards: 2 });
  expect(record?.ratio).toBeCloseTo(5 / 4, 2);
  expect(record?.newest.map(({ resultId }) => resultId)).toEqual([far, there, again]);
  // Each is a reproduction of the other.
  const back = await reproductionsOf(there, ctx);
  expect(back?.newest.map(({ resultId }) => resultId)).toEqual([far, again, one]);
  await retractResult({ id: far, reason: 'The fan was unplugged.' }, ctx);
  const left = await reproductionsOf(one, ctx);
  expect(left).toMatchObject({ times: 2, boards: 2 });
  expect(left?.ratio).toBeCloseTo(4.5 / 4, 2);
});

test('time under load has no ratio, and what is no result of a device no record', async () => {
  const loaded = testCell({ scenario: 'Offline', concurrency: 4 });
  const run = { ...taking(2), window: makeWindow({ inFlight: 4 }) };
  const id = await measureCell({ ctx, device: first }, [run], loaded);
  await measureCell({ ctx, device: second }, [run], loaded);
  expect(await reproductionsOf(id, ctx)).toMatchObject({
    times: 1,
    boards: 1,
    ratio: null,
    newest: [{ p50Ms: null }],
  });
  for (const unknown of [uuid7(), 'x']) expect(await reproductionsOf(unknown, ctx)).toBeNull();
});
