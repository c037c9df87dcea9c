import { v7 as uuidv7 } from 'uuid';
import type { DeviceFacts, DeviceState, Instance } from '../../../lib/contract/device-state.ts';
import { type Hold, type Lease, longestWaitS } from '../../../lib/contract/lease.ts';
import type { HubClient } from '../hub/client.ts';
import { isProblem } from '../hub/hub-error.ts';
import type { StopSignal } from '../job/stop-signal.ts';
import { messageOf } from '../message-of.ts';

/** What asking for work needs. */
export interface PollTools {
  client: Pick<HubClient, 'lease'>;
  instance: Instance;
  stop: StopSignal;
  state(): Promise<DeviceState>;
  /** What the hub does not know yet; null when it knows all. */
  facts(): Promise<DeviceFacts | null>;
  /** The hub has them now. */
  factsSent(facts: DeviceFacts): void;
  work(lease: Lease): Promise<void>;
  say(line: string): void;
  nowMs(): number;
  /** In [0, 1). */
  random(): number;
}

/** Why there is no more asking for work. */
export type PollEnd = 'stopped' | 'another instance' | 'revoked';

/** A living instance elsewhere is waited for so long: it may be this one before a reboot. */
const anotherMs = 70_000;
const anotherRetryMs = 5000;
/** Only a new agent helps, and that is a new process. */
const tooOldRetryMs = 600_000;
/** The hub lets a request wait for at least half of what it asks; sooner, with no work, it is ending. */
const earliestAnswerMs = (longestWaitS / 2) * 1000 - 1000;
const farewellMs = 4000;

const holdWords: Record<Hold, string> = {
  unconfirmed: 'the owner has not confirmed this device yet',
  maintenance: 'this device is in maintenance',
  paused: 'this device is paused',
};

/**
 * Asks the hub for work for ever, one long poll after the other, and does it. A request whose answer
 * was lost is repeated under its id, so that its lease is not. Says farewell when it is stopped.
 */
export async function pollForWork(tools: PollTools): Promise<PollEnd> {
  const { stop } = tools;
  const poll = new Poll(tools);
  while (!stop.requested) {
    const end = await poll.once();
    if (end) return end;
  }
  await poll.leave();
  return 'stopped';
}

/**
 * Full jitter below a cap that begins at one and a half times a poll's length: all devices lose a hub in
 * one moment, and the first of them ask again before the last are back.
 */
export function reconnectMs(failures: number, random: number): number {
  return Math.floor(random * Math.min(60_000, longestWaitS * 1500 * 2 ** Math.min(failures, 8)));
}

class Poll {
  readonly #tools: PollTools;
  #claimId = uuidv7();
  #failures = 0;
  #said = '';
  #anotherSinceMs: number | null = null;

  constructor(tools: PollTools) {
    this.#tools = tools;
  }

  async once(): Promise<PollEnd | null> {
    const { client, stop, work, nowMs, random, factsSent } = this.#tools;
    const facts = await this.#tools.facts();
    const request = { ...(await this.#request()), facts, waitS: longestWaitS, leaving: false };
    const askedMs = nowMs();
    try {
      const { lease, hold } = await client.lease(request);
      this.#answered(hold);
      if (facts) factsSent(facts);
      if (lease) await work(lease);
      else if (nowMs() - askedMs < earliestAnswerMs) await stop.sleep(reconnectMs(0, random()));
      return null;
    } catch (error) {
      return stop.requested ? null : this.#failed(error);
    }
  }

  /** The device is shown as gone at once, and a lease whose answer was lost is free again. */
  async leave(): Promise<void> {
    try {
      const request = { ...(await this.#request()), facts: null, waitS: 0, leaving: true };
      const manner = { timeoutMs: farewellMs, onStop: 'finish' as const };
      await this.#tools.client.lease(request, manner);
    } catch {
      // The hub notices by itself that nobody asks any more.
    }
  }

  async #request() {
    const { instance, state } = this.#tools;
    return { claimId: this.#claimId, instance, state: await state() };
  }

  #answered(hold: Hold | null): void {
    this.#claimId = uuidv7();
    this.#failures = 0;
    this.#anotherSinceMs = null;
    this.#sayOnce(hold ? `${holdWords[hold]}: it gets no work until then` : 'waiting for work');
  }

  async #failed(error: unknown): Promise<PollEnd | null> {
    const { stop, nowMs, random } = this.#tools;
    if (isProblem(error, 'revoked')) return 'revoked';
    if (isProblem(error, 'another-instance')) {
      this.#anotherSinceMs ??= nowMs();
      this.#sayOnce('another agent with the key of this device is running: waiting for its end');
      if (nowMs() - this.#anotherSinceMs >= anotherMs) return 'another instance';
      await stop.sleep(anotherRetryMs);
      return null;
    }
    this.#anotherSinceMs = null;
    this.#sayOnce(`no work from the hub: ${messageOf(error)}`);
    const tooOld = isProblem(error, 'agent-too-old');
    await stop.sleep(tooOld ? tooOldRetryMs : reconnectMs(this.#failures++, random()));
    return null;
  }

  #sayOnce(line: string): void {
    if (line !== this.#said) this.#tools.say(line);
    this.#said = line;
  }
}
