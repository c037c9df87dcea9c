import { beforeAll, expect, test } from 'vitest';
import { encodeSamples } from '../../codec/sample-stream.ts';
import { CombinationHistory } from '../../contract/history.ts';
import { testCell } from '../../contract/testing/cell.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { addNote } from '../notes/add-note.ts';
import { listNotes } from '../notes/list-notes.ts';
import { removeNote } from '../notes/remove-note.ts';
import { getResult } from '../results/get-result.ts';
import { retractResult } from '../results/retract-result.ts';
import { enrolled } from '../testing/devices.ts';
import { measureCell } from '../testing/measure.ts';
import { environment, steadySamples } from '../testing/reports.ts';
import { testContext } from '../testing/test-context.ts';
import { combinationHistory } from './combination-history.ts';

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

const newer = { ...testCell().runtime, version: '1.31.0' };
const otherKernel = {
  ...environment,
  identity: {
    ...environment.identity,
    'kernel.release': { status: 'ok' as const, value: '6.6', unit: null, source: null },
    'secret.name': { status: 'ok' as const, value: 'shed', unit: null, source: null },
  },
};

test('a combination over boards, versions, kernels and a withdrawn result, for owner and reader', async () => {
  const one = await measureCell({ ctx, device: first }, [taking(2)]);
  const two = await measureCell({ ctx, device: second }, [taking(3)]);
  const three = await measureCell(
    { ctx, device: first },
    [{ ...taking(4), environment: otherKernel }],
    testCell({ runtime: newer }),
    { environment: otherKernel },
  );
  const gone = await measureCell({ ctx, device: first }, [taking(9)]);
  await retractResult({ id: gone, reason: 'The fan was unplugged.' }, ctx);
  const sha256 = (await getResult({ id: one }, ctx))?.combination ?? '';
  const note = await addNote({ about: { kind: 'result', id: two }, text: 'A new heat sink.' }, ctx);

  const history = await combinationHistory(sha256, 'reader', ctx);
  expect(CombinationHistory.parse(history)).toEqual(history);
  expect(history?.entries.map(({ resultId }) => resultId)).toEqual([one, two, three, gone]);
  expect(history?.entries.map(({ board }) => board)).toEqual([1, 2, 1, 1]);
  expect(history?.entries.map(({ boardName }) => boardName)).toEqual([null, null, null, null]);
  expect(history?.entries[0]).toMatchObject({ validity: 'valid', samples: 100, runs: 1 });
  expect(history?.entries[0]?.p50Ms).toBeCloseTo(2, 2);
  expect(history?.entries[3]).toMatchObject({
    retracted: 'The fan was unplugged.',
    p50Ms: null,
    p95Ms: null,
    samples: null,
    accuracy: null,
  });
  expect(history?.points.map(({ runtime }) => runtime.version)).toEqual(['1.31.0', '1.30.0']);
  expect(history?.notes).toEqual([note]);
  expect(history?.total).toBe(4);
  expect(history?.environmentChanges).toEqual([
    { resultId: three, field: 'kernel.release', from: '6.1', to: '6.6' },
    { resultId: gone, field: 'kernel.release', from: '6.6', to: '6.1' },
  ]);

  const own = await combinationHistory(sha256, 'owner', ctx);
  expect(own?.entries[0]?.boardName).toBe('Bench board of Ann');
  expect(own?.environmentChanges.map(({ field }) => field)).toContain('secret.name');
});

test('what was never measured has no history', async () => {
  expect(await combinationHistory('0'.repeat(64), 'owner', ctx)).toBeNull();
  expect(await combinationHistory('nonsense', 'owner', ctx)).toBeNull();
});

test('a note is written, read by anyone, and taken back', async () => {
  const id = await measureCell({ ctx, device: first }, [taking(2)], testCell({ threads: 2 }));
  const about = { kind: 'result' as const, id };
  const note = await addNote({ about, text: 'Measured\nin the shade.' }, ctx);
  expect(await listNotes(about, ctx)).toEqual([note]);
  await removeNote(note.id, ctx);
  await removeNote(note.id, ctx);
  expect(await listNotes(about, ctx)).toEqual([]);
  const { rows } = await ctx.pool.query('select text from note where id = $1', [note.id]);
  expect(rows).toEqual([{ text: '' }]);
  await expect(removeNote('nonsense', ctx)).rejects.toMatchObject({ status: 404 });
  const nothing = { kind: 'combination' as const, id: '0'.repeat(64) };
  await expect(addNote({ about: nothing, text: 'x' }, ctx)).rejects.toMatchObject({ status: 404 });
});
