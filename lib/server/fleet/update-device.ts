import 'server-only';
import { v7 as uuid7 } from 'uuid';
import type { DeviceChange, DeviceDetail, DeviceUpdate } from '../../contract/fleet.ts';
import { Uuid7 } from '../../contract/primitives.ts';
import { type Context, serverContext } from '../context.ts';
import { inTransaction, type Transaction } from '../db/in-transaction.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { dropDevice } from '../queue/drop-device.ts';
import { ringBell } from '../queue/ring-bell.ts';
import { getDevice } from './get-device.ts';

interface Held {
  name: string;
  tags: string[];
  confirmed: boolean;
  maintenance: boolean;
  paused: boolean;
  revoked: boolean;
}

type Change = Pick<DeviceChange, 'change' | 'detail'>;

/**
 * Changes what a device is called or may do, and keeps each change with its reason. What is so already
 * is no change. Revoking ends its lease, gives its jobs to the other devices that may take them,
 * cancels the rest, and is for ever: the device enrols again with a new key.
 *
 * @throws HttpProblem 404 for no such device, 409 for a revoked one, 422 when nothing is asked for
 */
export async function updateDevice(
  id: string,
  update: DeviceUpdate,
  ctx: Context = serverContext(),
): Promise<DeviceDetail> {
  const { reason = null, ...asked } = update;
  if (Object.keys(asked).length === 0) {
    const fields = 'name, tags, confirmed, maintenance, paused or revoked';
    throw HttpProblem.unprocessable([{ path: '', reason: `give at least one of ${fields}` }]);
  }
  await inTransaction(ctx.pool, async (tx) => {
    const held = await holdDevice(tx, ctx.workspace, id);
    const changes = changesOf(held, asked);
    if (changes.length === 0) return;
    if (held.revoked) {
      throw HttpProblem.conflict(`${held.name} was revoked: enrol the device again to use it.`);
    }
    await store(tx, ctx.workspace, id, asked);
    await keepChanges(tx, ctx.workspace, id, changes, reason);
    if (asked.revoked) await dropDevice(tx, ctx.workspace, id);
    // It may find work now, or is to hear that it may not.
    else await ringBell(tx, ctx.workspace, [id]);
  });
  const device = await getDevice(id, ctx);
  if (!device) throw notFound();
  return device;
}

async function holdDevice(tx: Transaction, workspace: string, id: string): Promise<Held> {
  if (!Uuid7.safeParse(id).success) throw notFound();
  const { rows } = await tx.query<Held>(
    `select name, tags, confirmed_at is not null as confirmed, maintenance, paused,
            revoked_at is not null as revoked
       from device where workspace = $1 and id = $2 for no key update`,
    [workspace, id],
  );
  const [device] = rows;
  if (!device) throw notFound();
  return device;
}

/** What differs from how the device stands, in the order in which it is kept. */
function changesOf(held: Held, asked: Omit<DeviceUpdate, 'reason'>): Change[] {
  const changes: Change[] = [];
  const add = (change: Change['change'], detail: string | null = null) =>
    changes.push({ change, detail });
  const { name, tags, confirmed, maintenance, paused, revoked } = asked;
  if (name !== undefined && name !== held.name) add('renamed', name);
  if (tags !== undefined && sorted(tags).join() !== sorted(held.tags).join()) {
    add('tagged', sorted(tags).join(', ') || null);
  }
  if (confirmed && !held.confirmed) add('confirmed');
  if (maintenance !== undefined && maintenance !== held.maintenance) {
    add(maintenance ? 'maintenance on' : 'maintenance off');
  }
  if (paused !== undefined && paused !== held.paused) add(paused ? 'paused' : 'resumed');
  if (revoked && !held.revoked) add('revoked');
  return changes;
}

async function store(
  tx: Transaction,
  workspace: string,
  id: string,
  { name, tags, confirmed, maintenance, paused, revoked }: Omit<DeviceUpdate, 'reason'>,
): Promise<void> {
  await tx.query(
    `update device set name = coalesce($3, name), tags = coalesce($4::text[], tags),
       confirmed_at = case when $5 then coalesce(confirmed_at, now()) else confirmed_at end,
       maintenance = coalesce($6, maintenance), paused = coalesce($7, paused),
       revoked_at = case when $8 then coalesce(revoked_at, now()) else revoked_at end
      where workspace = $1 and id = $2`,
    [
      workspace,
      id,
      name ?? null,
      tags === undefined ? null : sorted(tags),
      confirmed === true,
      maintenance ?? null,
      paused ?? null,
      revoked === true,
    ],
  );
}

async function keepChanges(
  tx: Transaction,
  workspace: string,
  id: string,
  changes: readonly Change[],
  reason: string | null,
): Promise<void> {
  for (const { change, detail } of changes) {
    await tx.query(
      `insert into device_change (workspace, device_id, id, change, detail, reason)
       values ($1, $2, $3, $4, $5, $6)`,
      [workspace, id, uuid7(), change, detail, reason],
    );
  }
}

/** Each tag once, so that the same tags are the same list. */
function sorted(tags: readonly string[]): string[] {
  return [...new Set(tags)].sort();
}

function notFound(): HttpProblem {
  return HttpProblem.notFound('There is no device of this id.');
}
