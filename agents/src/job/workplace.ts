import type { ClaimRequest } from '../../../lib/contract/claim.ts';
import type { RunReport } from '../../../lib/contract/run.ts';
import type { OpenHub } from '../hub/open-hub.ts';
import { outboxCapBytes } from '../hub/outbox.ts';
import { messageOf } from '../message-of.ts';
import type { ClaimKeys } from './claim-keys.ts';
import type { Site } from './measure-planned.ts';
import type { StopSignal } from './stop-signal.ts';

/** The lease that work is done under: it stands on every claim. */
export interface HeldLease {
  token: NonNullable<ClaimRequest['lease']>;
  /** The hub says that it is another's or over. */
  lost(): void;
}

/** What work for a hub needs around it. */
export interface Workplace {
  site: Site;
  hub: Pick<OpenHub, 'client' | 'outbox' | 'flusher'>;
  claims: Pick<ClaimKeys, 'keyOf' | 'renew'>;
  /** Null for a local job file. */
  lease: HeldLease | null;
  stop: StopSignal;
  say(line: string): void;
}

/** After a failed write the disk is tried again so often. */
export const diskRetryMs = 5000;

/** Sends what is due, and tells what did not simply arrive. */
export async function send(place: Pick<Workplace, 'hub' | 'say'>): Promise<void> {
  await place.hub.flusher.flush((event) => {
    if (event.kind === 'waiting') place.say(`not sent yet: ${event.reason}`);
    if (event.kind === 'buried') place.say(`refused by the hub: ${event.reason} (${event.name})`);
    if (event.kind === 'quarantined') place.say(`damaged on disk, set aside: ${event.name}`);
  });
}

/** Back-pressure of a pull system: with a full outbox nothing more is measured. */
export async function roomInOutbox(place: Workplace): Promise<void> {
  while (!place.stop.requested && place.hub.outbox.size() >= outboxCapBytes) {
    place.say('the outbox is full (spool_full): measuring goes on when the hub has taken some');
    await place.stop.sleep(place.hub.flusher.nextDueMs() ?? diskRetryMs);
    await send(place);
  }
}

/** Makes a report durable; a full disk is waited for. False when a stop came first. */
export async function keepDurably(place: Workplace, report: RunReport): Promise<boolean> {
  const body = Buffer.from(JSON.stringify(report));
  for (;;) {
    try {
      place.hub.outbox.put(report.resultId, report.runIndex, body);
      return true;
    } catch (error) {
      const message = messageOf(error);
      place.say(`the outbox cannot be written (spool_full): ${message}`);
    }
    if (place.stop.requested) return false;
    await send(place);
    await place.stop.sleep(diskRetryMs);
  }
}
