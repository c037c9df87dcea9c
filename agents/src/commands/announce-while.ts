import { v7 as uuidv7 } from 'uuid';
import type { DeviceFacts } from '../../../lib/contract/device-state.ts';
import { renewS } from '../../../lib/contract/lease.ts';
import type { HubClient } from '../hub/client.ts';
import type { StopSignal } from '../job/stop-signal.ts';
import type { Presence } from './presence.ts';

/** What telling the hub needs. */
export interface Announcer {
  client: Pick<HubClient, 'lease'>;
  presence: Presence;
  stop: Pick<StopSignal, 'requested' | 'sleep'>;
}

/**
 * Does work that no job of the hub is, and tells the hub so before it begins and every 20 s: what was
 * found on the device, that it is there, and what it works through. A hub that does not hear it is
 * told again the next time.
 */
export async function announceWhile<T>(
  { client, presence, stop }: Announcer,
  working: string,
  work: () => Promise<T>,
): Promise<T> {
  const { instance, state, facts } = presence;
  const tell = async (news: DeviceFacts | null) => {
    try {
      const now = { ...(await state()), working };
      const about = { claimId: uuidv7(), instance, state: now, facts: news };
      await client.lease({ ...about, waitS: 0, leaving: false, wants: false });
      if (news) facts.sent(news);
    } catch {
      // The hub may be away: this is no more than a heartbeat.
    }
  };
  // Runtimes are probed for it: not beside a measurement.
  await tell(await facts.unknown());
  let over = false;
  const telling = async () => {
    for (;;) {
      await stop.sleep(renewS * 1000);
      if (over || stop.requested) return;
      await tell(null);
    }
  };
  void telling();
  try {
    return await work();
  } finally {
    over = true;
  }
}
