import 'server-only';
import type { FoundItem, SearchReply } from '../../contract/catalogue.ts';
import type { Cell } from '../../contract/cell.ts';
import type { DeviceClass } from '../../contract/environment.ts';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { matchNames } from './match-names.ts';
import { nameIndex } from './name-index.ts';

/** Items that a search finds at most, and results among them. */
const mostFound = 20;
const mostResults = 5;

/** Studies whose names are looked through: the newest. */
const mostStudies = 1000;

const longest = 100;

/**
 * Devices, models, frameworks and studies by name, and results by the beginning of their id (or a
 * link to one), best first. Nothing is found for nothing.
 *
 * @throws HttpProblem 400 for a text of more than 100 characters
 */
export async function searchCatalogue(
  q: string,
  ctx: Context = serverContext(),
): Promise<SearchReply> {
  if (q.length > longest) {
    throw HttpProblem.badRequest(`q is longer than ${longest} characters: search for less.`);
  }
  if (q.trim() === '') return { q, items: [] };
  const results = await findResults(q, ctx);
  const names = [...(await nameIndex(ctx)), ...(await readStudies(ctx))];
  return { q, items: [...results, ...matchNames(names, q, mostFound)].slice(0, mostFound) };
}

/** Hex digits and dashes alone, at the end of what may be an address. */
const idStart = /^(?:.*\/)?([0-9a-f]{4}[0-9a-f-]{0,32})$/i;

async function findResults(q: string, ctx: Context): Promise<FoundItem[]> {
  const digits = idStart.exec(q.trim())?.[1]?.toLowerCase().replaceAll('-', '');
  if (digits === undefined || digits.length > 32) return [];
  const { rows } = await ctx.pool.query<{
    id: string;
    cell: Cell;
    device: DeviceClass;
    finished_at: Date | null;
  }>(
    `select id, cell, environment->'deviceClass' as device, finished_at from result
      where workspace = $1 and id between $2::uuid and $3::uuid
      order by id desc limit $4`,
    [ctx.workspace, digits.padEnd(32, '0'), digits.padEnd(32, 'f'), mostResults],
  );
  return rows.map(({ id, cell, device, finished_at }) => ({
    kind: 'result' as const,
    id,
    name: `${cell.artifact.model.name}, ${cell.runtime.name}, ${device.name}`.slice(0, 200),
    detail: finished_at?.toISOString() ?? null,
    points: null,
  }));
}

async function readStudies(ctx: Context): Promise<FoundItem[]> {
  const { rows } = await ctx.pool.query<{ id: string; name: string; opened_at: Date }>(
    'select id, name, opened_at from study where workspace = $1 order by opened_at desc limit $2',
    [ctx.workspace, mostStudies],
  );
  return rows.map(({ id, name, opened_at }) => ({
    kind: 'study' as const,
    id,
    name,
    detail: opened_at.toISOString(),
    points: null,
  }));
}
