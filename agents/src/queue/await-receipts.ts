import { send, type Workplace } from '../job/workplace.ts';

const longestLookMs = 5000;
const shortestLookMs = 100;

/**
 * Sends the reports of these results until the hub has received or refused all of them, or the work
 * is to stop.
 *
 * @returns how many of them were refused for good
 */
export async function awaitReceipts(
  place: Workplace,
  resultIds: readonly string[],
): Promise<number> {
  const { hub, stop } = place;
  const ofJob = (names: readonly string[]) =>
    names.filter((name) => resultIds.some((id) => name.startsWith(id))).length;
  while (!stop.requested && ofJob(hub.outbox.list()) > 0) {
    await send(place);
    if (ofJob(hub.outbox.list()) === 0) break;
    const dueMs = hub.flusher.nextDueMs() ?? 0;
    await stop.sleep(Math.min(longestLookMs, Math.max(shortestLookMs, dueMs)));
  }
  return ofJob(hub.outbox.listDead());
}
