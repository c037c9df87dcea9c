import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { LeaseReply } from '../../lib/contract/lease.ts';
import { AttemptsSeen } from '../src/queue/attempts-seen.ts';
import { type LeaseDesk, runLease } from '../src/queue/run-lease.ts';
import type { HubWorkplace } from './hub-workplace.ts';
import { idleState } from './idle-state.ts';

/** A key that is nobody's hub. */
export const foreignKey = generateKeyPairSync('ed25519').privateKey;

/** The desk of a device in this process, at the workplace's fake hub. */
export function deskOf(
  work: HubWorkplace,
  execute: LeaseDesk['execute'],
  change: Partial<LeaseDesk> = {},
): LeaseDesk {
  const { place, hub, data, lines } = work;
  return {
    hub: place.hub,
    hubKey: hub.hubKey,
    instance: { id: uuidv7(), boot: 'ab'.repeat(32) },
    seen: new AttemptsSeen(join(data, 'attempts.json')),
    stop: place.stop,
    state: async () => idleState,
    temperatureC: () => 40,
    site: async (stop) => ({ ...place.site, stop }),
    execute,
    endChildren: () => undefined,
    known: [],
    say: (line) => lines.push(line),
    ...change,
  };
}

/** Asks the fake hub for work once, and does what it gives; false when it gives none. */
export async function workOnce(desk: LeaseDesk): Promise<boolean> {
  const { instance, state } = desk;
  const request = { claimId: uuidv7(), instance, state: await state(), facts: null };
  const reply = await desk.hub.client.lease({ ...request, waitS: 0, leaving: false });
  const { lease } = LeaseReply.parse(reply);
  if (lease) await runLease(desk, lease);
  return lease !== null;
}
