import type { ClaimReply } from '../../../lib/contract/claim.ts';
import type { RunReport } from '../../../lib/contract/run.ts';
import { HubError } from '../hub/client.ts';
import type { OpenHub } from '../hub/open-hub.ts';
import { outboxCapBytes } from '../hub/outbox.ts';
import { backoffMs } from '../hub/retry.ts';
import { type Bench, performRun } from '../run/perform-run.ts';
import type { ClaimKeys } from './claim-keys.ts';
import type { ResolvedCell } from './resolve-entry.ts';
import type { StopSignal } from './stop-signal.ts';

/** What a cell's work needs around it. */
export interface Workplace {
  bench: Bench;
  hub: OpenHub;
  claims: ClaimKeys;
  stop: StopSignal;
  say(line: string): void;
}

/** How the work on one cell ended. */
export type CellEnd =
  | { kind: 'known' }
  | { kind: 'measured'; reports: RunReport[]; waiting: number }
  | { kind: 'unsupported' | 'refused'; reason: string }
  | { kind: 'stopped' };

/** After a failed write the disk is tried again so often. */
const diskRetryMs = 5000;

/**
 * Claims a cell, measures what of it is not there yet, and sends every report as it comes.
 * `onMeasure` is called before the first run, when there is one.
 */
export async function workCell(
  place: Workplace,
  resolved: ResolvedCell,
  onMeasure: () => void,
): Promise<CellEnd> {
  const claim = await claimCell(place, resolved);
  if (claim === 'stopped') return { kind: 'stopped' };
  if (typeof claim === 'string') return { kind: 'refused', reason: claim };
  if (resolved.unsupported !== null) return { kind: 'unsupported', reason: resolved.unsupported };
  const { outbox } = place.hub;
  const missing = claim.runs.filter(
    ({ index, status }) =>
      status === null &&
      !outbox.has(claim.resultId, index) &&
      !outbox.isDead(claim.resultId, index),
  );
  if (claim.state !== 'open' || missing.length === 0) return { kind: 'known' };
  onMeasure();
  const reports: RunReport[] = [];
  for (const planned of missing) {
    await roomInOutbox(place);
    if (place.stop.requested) return { kind: 'stopped' };
    const report = await performRun(place.bench, resolved, claim.resultId, planned);
    // A child that we have ended ourselves says nothing about the runtime.
    if (place.stop.requested) return { kind: 'stopped' };
    if (!(await keep(place, report))) return { kind: 'stopped' };
    reports.push(report);
    await send(place);
  }
  return { kind: 'measured', reports, waiting: outbox.list().length };
}

/** Sends what is due, and tells what did not simply arrive. */
export async function send(place: Workplace): Promise<void> {
  await place.hub.flusher.flush((event) => {
    if (event.kind === 'waiting') place.say(`not sent yet: ${event.reason}`);
    if (event.kind === 'buried') place.say(`refused by the hub: ${event.reason} (${event.name})`);
    if (event.kind === 'quarantined') place.say(`damaged on disk, set aside: ${event.name}`);
  });
}

/** The claim, the reason of a refusal, or `stopped`. A hub that does not answer is asked for ever. */
async function claimCell(place: Workplace, resolved: ResolvedCell): Promise<ClaimReply | string> {
  const { cell, plan, unsupported } = resolved;
  const { environment } = place.bench;
  let again = false;
  for (let failures = 0; !place.stop.requested; failures++) {
    const claimKey = await durableKey(place, resolved, again);
    if (claimKey === null) break;
    try {
      const request = {
        claimKey,
        cell,
        plan,
        environment,
        unsupported,
        again: false,
        study: null,
        comparison: null,
      };
      const claim = await place.hub.client.claim(request);
      if (claim.state !== 'incomplete') return claim;
      again = true;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (error instanceof HubError && isFinal(error.status)) return message;
      if (failures === 0) place.say(`the hub does not take the claim yet: ${message}`);
      again = false;
    }
    await place.stop.sleep(250 + backoffMs(failures, Math.random()));
  }
  return 'stopped';
}

/** The cell's claim key, on disk before it is used; a full disk is waited for. Null on a stop. */
async function durableKey(
  { claims, bench, stop, say }: Workplace,
  { cell, plan }: ResolvedCell,
  again: boolean,
): Promise<string | null> {
  while (!stop.requested) {
    try {
      const { environment } = bench;
      return again
        ? claims.renew(cell, environment, plan.profile)
        : claims.keyOf(cell, environment, plan.profile);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      say(`the data folder cannot be written (spool_full): ${message}`);
    }
    await stop.sleep(diskRetryMs);
  }
  return null;
}

function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && ![401, 403, 408, 425, 429].includes(status);
}

/** Back-pressure of a pull system: with a full outbox nothing more is measured. */
async function roomInOutbox(place: Workplace): Promise<void> {
  while (!place.stop.requested && place.hub.outbox.size() >= outboxCapBytes) {
    place.say('the outbox is full (spool_full): measuring goes on when the hub has taken some');
    await place.stop.sleep(place.hub.flusher.nextDueMs() ?? diskRetryMs);
    await send(place);
  }
}

/** Makes a report durable; a full disk is waited for. False when a stop came first. */
async function keep(place: Workplace, report: RunReport): Promise<boolean> {
  const body = Buffer.from(JSON.stringify(report));
  for (;;) {
    try {
      place.hub.outbox.put(report.resultId, report.runIndex, body);
      return true;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      place.say(`the outbox cannot be written (spool_full): ${message}`);
    }
    if (place.stop.requested) return false;
    await send(place);
    await place.stop.sleep(diskRetryMs);
  }
}
