import { expect, test } from 'vitest';
import { LinkRequest } from '../../contract/link.ts';
import { testCell } from '../../contract/testing/cell.ts';
import { getResult } from '../results/get-result.ts';
import { enrolled } from '../testing/devices.ts';
import { measureCell } from '../testing/measure.ts';
import { parityRun } from '../testing/parity.ts';
import { makeAccuracyReport } from '../testing/reports.ts';
import { testContext } from '../testing/test-context.ts';
import { createLink } from './create-link.ts';
import { openLink } from './open-link.ts';

test('a frozen link of a result has the accuracy and parity that were known when it was made', async () => {
  const ctx = await testContext();
  const place = { ctx, device: await enrolled(ctx) };
  const timed = await measureCell(place, [{}], testCell());
  const freeze = async () => {
    const asked = { path: `/r/${timed}`, query: '', access: 'public', mode: 'frozen' };
    const { slug } = await createLink(
      LinkRequest.parse({ ...asked, title: null, days: null }),
      ctx,
    );
    return openLink(slug, ctx);
  };
  const before = await freeze();
  const { accuracy } = makeAccuracyReport('', 300);
  const counted = { kind: 'accuracy' as const, streams: null, accuracy };
  await measureCell(place, [{}, counted, parityRun(0.999)], testCell({ threads: 2 }));
  const after = await freeze();

  const shown = ({ ds }: { ds: number | null }) => getResult({ id: timed, ds }, ctx);
  expect(await shown(before)).toMatchObject({ accuracy: [], parity: null });
  expect((await shown(after))?.accuracy.length).toBeGreaterThan(0);
  expect((await shown(after))?.parity).not.toBeNull();
  expect(await shown({ ds: null })).toEqual(await shown(after));
});
