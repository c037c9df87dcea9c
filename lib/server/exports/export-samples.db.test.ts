import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { encodeSamples } from '../../codec/sample-stream.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { getResult } from '../results/get-result.ts';
import { retractResult } from '../results/retract-result.ts';
import { enrolled } from '../testing/devices.ts';
import { measureCell } from '../testing/measure.ts';
import { steadySamples } from '../testing/reports.ts';
import { testContext } from '../testing/test-context.ts';
import { exportSamples } from './export-samples.ts';
import { textStream } from './text-stream.ts';

let ctx: Context;
let device: DeviceIdentity;

beforeAll(async () => {
  ctx = await testContext();
  device = await enrolled(ctx);
});

async function read(id: string): Promise<Record<string, string>[] | null> {
  const pieces = await exportSamples(id, ctx);
  if (pieces === null) return null;
  return parse(await new Response(textStream(pieces())).text(), { columns: true });
}

test('every sample of every run is a line, in order, warm-up marked, missing parts empty', async () => {
  const streams = {
    infer: encodeSamples(steadySamples(2), 1),
    pre: encodeSamples(steadySamples(1), 1),
    post: null,
  };
  const id = await measureCell({ ctx, device }, [{ streams }, {}]);
  const records = (await read(id)) ?? [];
  const result = await getResult({ id, samples: true }, ctx);
  for (const { index, samples } of result?.runs ?? []) {
    const lines = records.filter(({ run }) => run === String(index));
    const of = (warm: string, key: string) =>
      lines.filter(({ warm_up }) => warm_up === warm).map((line) => line[key]);
    expect(of('yes', 'infer_ns')).toEqual(samples?.warmup.map(String));
    expect(of('no', 'infer_ns')).toEqual(samples?.infer.map(String));
    expect(of('no', 'index')).toEqual(samples?.infer.map((_, i) => String(i)));
    const pre = samples?.pre?.map(String) ?? samples?.infer.map(() => '');
    expect(of('no', 'pre_ns')).toEqual(pre);
    expect(new Set(of('no', 'post_ns'))).toEqual(new Set(['']));
  }
  expect(records.length).toBeGreaterThan(steadySamples(2).length);
});

test('a withdrawn result and what is no result have no samples to show', async () => {
  const id = await measureCell({ ctx, device }, [{}]);
  expect(await read(id)).not.toBeNull();
  await retractResult({ id, reason: 'a wrong clock' }, ctx);
  expect(await read(id)).toBeNull();
  expect(await read('nothing')).toBeNull();
});
