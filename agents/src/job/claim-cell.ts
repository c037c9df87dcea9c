import type { Plan } from '../../../lib/contract/cell.ts';
import type { ClaimReply } from '../../../lib/contract/claim.ts';
import type { ComparisonPart } from '../../../lib/contract/comparison.ts';
import type { StudyRef } from '../../../lib/contract/study.ts';
import { HubError, isProblem } from '../hub/hub-error.ts';
import { backoffMs } from '../hub/retry.ts';
import { messageOf } from '../message-of.ts';
import { besides, claimName } from './claim-keys.ts';
import type { ResolvedCell } from './resolve-entry.ts';
import { diskRetryMs, type Workplace } from './workplace.ts';

/** A cell to be claimed, and what it is part of. */
export interface Claim {
  resolved: ResolvedCell;
  study: StudyRef | null;
  comparison: ComparisonPart | null;
}

/** What the hub said; `incomplete`: what this key stood for has expired, or was never measured. */
export type Claimed =
  | { kind: 'claimed'; reply: ClaimReply }
  | { kind: 'refused'; reason: string }
  | { kind: 'incomplete' | 'stopped' };

/**
 * Claims a cell with its plan, or with a longer one while the result is open. A hub that does not
 * answer is asked for ever. The key is on disk before it is used.
 */
export async function claimCell(
  place: Workplace,
  { resolved, study, comparison }: Claim,
  plan: Plan = resolved.plan,
): Promise<Claimed> {
  const { cell, unsupported } = resolved;
  const { environment } = place.site.bench;
  const name = claimName(resolved, environment, comparison);
  for (let failures = 0; !place.stop.requested; failures++) {
    const claimKey = await durableKey(place, () => place.claims.keyOf(name));
    if (claimKey === null) break;
    // The hub finds what it has by the cell alone.
    const asked = comparison !== null || place.lease !== null;
    const again = asked || Object.keys(besides(resolved)).length > 0;
    const what = { claimKey, cell, plan, environment, unsupported, again, study, comparison };
    const request = { ...what, lease: place.lease?.token ?? null };
    try {
      const reply = await place.hub.client.claim(request);
      place.site.watch?.claimed(reply);
      // What could not be measured under this key, for want of a library or of images, now can.
      const over = reply.state === 'unsupported' && unsupported === null;
      return reply.state === 'incomplete' || over
        ? { kind: 'incomplete' }
        : { kind: 'claimed', reply };
    } catch (error) {
      const message = messageOf(error);
      if (isProblem(error, 'lease-lost') && place.lease) {
        place.lease.lost();
        break;
      }
      if (error instanceof HubError && isFinal(error.status)) {
        return { kind: 'refused', reason: message };
      }
      if (failures === 0) place.say(`the hub does not take the claim yet: ${message}`);
    }
    await place.stop.sleep(250 + backoffMs(failures, Math.random()));
  }
  return { kind: 'stopped' };
}

/** The same under a new key, once what the old one stood for has expired. */
export async function claimAnew(place: Workplace, claim: Claim): Promise<Claimed> {
  const first = await claimCell(place, claim);
  if (first.kind !== 'incomplete') return first;
  const name = claimName(claim.resolved, place.site.bench.environment, claim.comparison);
  const key = await durableKey(place, () => place.claims.renew(name));
  return key === null ? { kind: 'stopped' } : claimCell(place, claim);
}

/** A key that is on disk; a full disk is waited for. Null on a stop. */
export async function durableKey(
  { stop, say }: Workplace,
  make: () => string,
): Promise<string | null> {
  while (!stop.requested) {
    try {
      return make();
    } catch (error) {
      const message = messageOf(error);
      say(`the data folder cannot be written (spool_full): ${message}`);
    }
    await stop.sleep(diskRetryMs);
  }
  return null;
}

function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && ![401, 403, 408, 425, 429].includes(status);
}
