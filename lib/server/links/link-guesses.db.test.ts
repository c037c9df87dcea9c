import { beforeAll, expect, test, vi } from 'vitest';
import { LinkReply, LinkRequest } from '../../contract/link.ts';
import { tier } from '../../contract/testing/tier.ts';
import type { Context } from '../context.ts';
import { testContext } from '../testing/test-context.ts';
import { createLink } from './create-link.ts';
import { publicSlug, secretToken } from './link-slug.ts';
import { openLink } from './open-link.ts';
import { revokeLink } from './revoke-link.ts';

let ctx: Context;

beforeAll(async () => {
  ctx = await testContext();
});

/** As many as the handbook asks for take minutes: they are the nightly run's. */
const guesses = { usual: 1000, full: 50_000, nightly: 1_000_000 }[tier] ?? 1000;
const atOnce = 20;

async function make(access: 'public' | 'secret'): Promise<LinkReply> {
  const asked = { path: '/', query: '', access, mode: 'live', title: null, days: null };
  return LinkReply.parse(await createLink(LinkRequest.parse(asked), ctx));
}

const statusOf = (slug: string) =>
  openLink(slug, ctx).then(
    () => 200,
    ({ status }) => status,
  );

test('H05: what has ended is not told from what never was: one and the same statement', async () => {
  const [revoked, expired, open] = [
    await make('secret'),
    await make('secret'),
    await make('secret'),
  ];
  await revokeLink(revoked.id, ctx);
  await ctx.pool.query('update link set expires_at = now() where id = $1', [expired.id]);
  const asked = vi.spyOn(ctx.pool, 'query');
  const slugs = [revoked.slug, expired.slug, secretToken(), open.slug];
  const statuses = await Promise.all(slugs.map(statusOf));
  const statements = asked.mock.calls.map(([statement]) => statement);
  asked.mockRestore();
  expect(statuses).toEqual([404, 404, 404, 200]);
  expect(statements).toHaveLength(slugs.length);
  expect(new Set(statements).size).toBe(1);
});

test(
  `H05: ${guesses} guesses open nothing`,
  async () => {
    await make('secret');
    await make('public');
    const found = new Map<number, number>();
    for (let done = 0; done < guesses; done += atOnce) {
      const made = Array.from({ length: atOnce }, (_, n) => (n % 2 ? publicSlug() : secretToken()));
      for (const status of await Promise.all(made.map(statusOf))) {
        found.set(status, (found.get(status) ?? 0) + 1);
      }
    }
    expect([...found]).toEqual([[404, guesses]]);
  },
  20 * 60_000,
);
