import 'server-only';
import type { Environment } from '../../contract/environment.ts';
import type { CombinationHistory, HistoryEntry } from '../../contract/history.ts';
import type { Note } from '../../contract/note.ts';
import type { Point } from '../../contract/point.ts';
import { Sha256 } from '../../contract/primitives.ts';
import type { Viewer } from '../auth/require-owner.ts';
import { type Context, serverContext } from '../context.ts';
import { noteColumns, noteOf, type StoredNote } from '../notes/note-row.ts';
import { statesLatency } from '../results/window-figures.ts';
import { environmentChanges } from './environment-changes.ts';
import { type HistoryRow, readBoards, readHistory } from './history-rows.ts';

/** Results that a history shows at most: the newest. */
export const mostEntries = 500;

/**
 * One combination over all its results, boards and versions, oldest first; null when nothing was
 * ever measured or published of it. Who is not the owner sees boards by number, never by name. A
 * retracted result keeps its place, with its reason and without figures.
 */
export async function combinationHistory(
  sha256: string,
  viewer: Viewer = 'reader',
  ctx: Context = serverContext(),
): Promise<CombinationHistory | null> {
  if (!Sha256.safeParse(sha256).success) return null;
  const points = await readPoints(sha256, ctx);
  const boards = await readBoards(sha256, ctx);
  if (boards.length === 0 && points.length === 0) return null;
  const rows = (await readHistory(sha256, mostEntries, ctx)).reverse();
  const boardOf = new Map(boards.map(({ deviceId }, index) => [deviceId, index + 1]));
  return {
    combination: sha256,
    points,
    entries: rows.map((row) => entryOf(row, boardOf.get(row.device_id) ?? 1, viewer)),
    total: boards.reduce((sum, { results }) => sum + results, 0),
    changes: [],
    environmentChanges: environmentChanges(rows, await readEnvironments(rows, ctx), viewer),
    notes: await readNotes(sha256, rows, ctx),
  };
}

function entryOf(row: HistoryRow, board: number, viewer: Viewer): HistoryEntry {
  const counts = row.retracted === null;
  // Time under load includes waiting: it is no latency, and must not stand beside one.
  const alone = counts && statesLatency(row.cell);
  return {
    resultId: row.id,
    state: row.state,
    validity: row.validity,
    retracted: row.retracted,
    superseded: row.superseded,
    profile: row.profile,
    board,
    boardName: viewer === 'owner' ? row.device_name : null,
    runtimeVersion: row.runtime_version,
    fingerprint: row.fingerprint,
    measuredAt: row.finished_at?.toISOString() ?? null,
    p50Ms: alone ? row.p50_ms : null,
    p5Ms: alone ? row.p5_ms : null,
    p95Ms: alone ? row.p95_ms : null,
    samples: counts ? row.samples : null,
    runs: counts ? row.runs : null,
    accuracy: counts ? row.accuracy : null,
    remarks: counts ? row.remarks : [],
  };
}

/** Its current points, the newest version first. */
async function readPoints(sha256: string, ctx: Context): Promise<Point[]> {
  const { rows } = await ctx.pool.query<{ body: Point }>(
    `select body from point
      where workspace = $1 and combination = $2 and to_seq is null
      order by measured_at desc nulls last, runtime_version desc nulls last, id`,
    [ctx.workspace, sha256],
  );
  return rows.map(({ body }) => body);
}

/** The environment behind each fingerprint, of those that a board changed from or to. */
async function readEnvironments(
  rows: readonly HistoryRow[],
  ctx: Context,
): Promise<Map<string, Environment>> {
  const oneOf = new Map(rows.map(({ fingerprint, id }) => [fingerprint, id]));
  if (oneOf.size < 2) return new Map();
  const found = await ctx.pool.query<{ fingerprint: string; environment: Environment }>(
    `select fingerprint, environment from result where workspace = $1 and id = any($2::uuid[])`,
    [ctx.workspace, [...oneOf.values()]],
  );
  return new Map(found.rows.map(({ fingerprint, environment }) => [fingerprint, environment]));
}

/** Notes about the combination and about each of the results shown. */
async function readNotes(
  sha256: string,
  entries: readonly HistoryRow[],
  ctx: Context,
): Promise<Note[]> {
  const { rows } = await ctx.pool.query<StoredNote>(
    `select ${noteColumns} from note
      where workspace = $1 and removed_at is null
        and (about = 'combination' and about_id = $2 or about = 'result' and about_id = any($3))
      order by id`,
    [ctx.workspace, sha256, entries.map(({ id }) => id)],
  );
  return rows.map(noteOf);
}
