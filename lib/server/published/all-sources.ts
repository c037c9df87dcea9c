import 'server-only';
import path from 'node:path';
import type { PublishedSource, SourceAccount } from '../../contract/published.ts';
import { type Context, serverContext } from '../context.ts';
import { readAccount } from './account.ts';
import { loadedSources } from './loaded-sources.ts';
import { readSources } from './sources.ts';

/** A source that ships, what became of its rows, and when this workspace loaded them. */
export interface ShippedSource {
  source: PublishedSource;
  account: SourceAccount;
  loadedAt: string | null;
}

/**
 * Every source that ships with the product.
 *
 * @throws Error when the account lacks a source: the tables were packed by halves
 */
export async function allSources(
  ctx: Context = serverContext(),
  folder: string = path.resolve('prisma/reference'),
): Promise<ShippedSource[]> {
  const loaded = await loadedSources(ctx);
  const accounts = new Map(readAccount(folder).map((account) => [account.key, account]));
  return readSources(folder).map((source) => {
    const account = accounts.get(source.key);
    if (!account) throw new Error(`${source.key} has no account: pack the tables anew.`);
    return { source, account, loadedAt: loaded.get(source.key)?.loadedAt ?? null };
  });
}
