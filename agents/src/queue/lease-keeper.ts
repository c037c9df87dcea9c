import type { DeviceState, Instance } from '../../../lib/contract/device-state.ts';
import { type JobProgress, type Lease, renewS } from '../../../lib/contract/lease.ts';
import type { HubClient } from '../hub/client.ts';
import { HubError, isProblem } from '../hub/hub-error.ts';
import { messageOf } from '../message-of.ts';

/** What a lease is renewed with, and who hears what comes of it. */
export interface KeeperTools {
  client: Pick<HubClient, 'renewLease'>;
  instance: Instance;
  progress(): JobProgress;
  state(): Promise<DeviceState>;
  cancelled(): void;
  /** The hub says that the lease is another's or over. */
  lost(reason: string): void;
  say(line: string): void;
  /** In [0, 1). */
  random(): number;
}

/** After a renewal that did not arrive the next one comes soon: a lease is short. */
const retryMs = 3000;

/**
 * Renews a lease from a timer of the agent's own process, every 20 s on average, and at once when
 * the phase changes. An unreachable hub ends nothing: what is measured is worth keeping, and only
 * the hub's clock says when the lease is over.
 */
export class LeaseKeeper {
  readonly #lease: Lease;
  readonly #tools: KeeperTools;
  #timer: NodeJS.Timeout | null = null;
  #renewal: Promise<void> | null = null;
  /** Something was asked to be told soon, and was not told yet. */
  #due = false;
  #over = false;
  #unreachable = false;

  constructor(lease: Lease, tools: KeeperTools) {
    this.#lease = lease;
    this.#tools = tools;
    this.#schedule(this.#jittered());
  }

  /** Renews now, or once more right after a renewal that is on its way. */
  soon(): void {
    if (this.#over) return;
    this.#due = true;
    if (!this.#renewal) this.#schedule(0);
  }

  /**
   * Renews no more; waits for a renewal that is on its way.
   *
   * @param tellLast tells first what was to be told soon
   */
  async stop(tellLast: boolean): Promise<void> {
    const lost = this.#over;
    this.#over = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#renewal;
    if (tellLast && this.#due && !lost) await this.#renew();
  }

  #jittered(): number {
    return renewS * 1000 * (0.5 + this.#tools.random());
  }

  #schedule(ms: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#renewal = this.#renew().then((nextMs) => {
        this.#renewal = null;
        if (this.#over) return;
        this.#schedule(this.#due ? 0 : nextMs);
      });
    }, ms);
  }

  /** @returns milliseconds until the next renewal */
  async #renew(): Promise<number> {
    const { client, instance, progress, state, cancelled, say } = this.#tools;
    const { jobId, leaseToken } = this.#lease;
    this.#due = false;
    try {
      const request = { leaseToken, instance, progress: progress(), state: await state() };
      const { cancel } = await client.renewLease(jobId, request);
      this.#unreachable = false;
      if (cancel) cancelled();
      return this.#jittered();
    } catch (error) {
      if (endsLease(error)) {
        this.#over = true;
        this.#tools.lost(messageOf(error));
      } else if (!this.#unreachable) {
        this.#unreachable = true;
        say(`the lease was not renewed, measuring goes on: ${messageOf(error)}`);
      }
      return retryMs * (0.5 + this.#tools.random());
    }
  }
}

/** Whether an answer says that nothing more is to be done under the lease. */
export function endsLease(error: unknown): boolean {
  const names = ['lease-lost', 'another-instance', 'revoked', 'agent-too-old'] as const;
  return (
    names.some((name) => isProblem(error, name)) ||
    (error instanceof HubError && error.status === 404)
  );
}
