import { StopSignal } from '../../agents/src/job/stop-signal.ts';
import { type PollTools, pollForWork } from '../../agents/src/queue/poll-loop.ts';
import type { LeaseReply } from '../../lib/contract/lease.ts';
import type { HttpDevice } from '../../lib/server/testing/http-device.ts';
import { deviceState, makeInstance } from '../../lib/server/testing/queue.ts';

/** Agents that wait for work, and when they asked for it. */
export interface WaitingAgents {
  /** When each request that the hub answered well was sent, `performance.now()`. */
  answered: number[];
  /** When requests were sent that the hub answered with an error of its own. */
  failures: number[];
  stop(): Promise<void>;
}

/** Time passes so many times as fast for an agent. */
class HurriedStop extends StopSignal {
  readonly #hurry: number;

  constructor(hurry: number) {
    super();
    this.#hurry = hurry;
  }

  override sleep(ms: number): Promise<void> {
    return super.sleep(ms / this.#hurry);
  }
}

/**
 * Lets the agent's own loop ask for work for each device, in a life that passes `hurry` times as fast.
 *
 * @param random what the agents' jitter comes from
 */
export function waitingAgents(
  devices: readonly HttpDevice[],
  hurry: number,
  random: () => number = Math.random,
): WaitingAgents {
  const watch = { answered: [] as number[], failures: [] as number[] };
  const stop = new HurriedStop(hurry);
  const loops = devices.map((device) =>
    pollForWork({
      client: { lease: (request) => lease(device, { ...request, waitS: request.waitS / hurry }) },
      instance: makeInstance(),
      stop,
      state: async () => deviceState,
      facts: async () => null,
      factsSent: () => undefined,
      work: async () => undefined,
      say: () => undefined,
      nowMs: () => performance.now() * hurry,
      random,
    }),
  );
  return {
    ...watch,
    stop: async () => {
      stop.request();
      await Promise.all(loops);
    },
  };

  async function lease(
    device: HttpDevice,
    request: Parameters<PollTools['client']['lease']>[0],
  ): Promise<LeaseReply> {
    const sent = performance.now();
    const call = new AbortController();
    const forget = request.leaving ? () => true : stop.onRequest(() => call.abort());
    try {
      const { signal } = call;
      const response = await device.post('/api/v1/leases', request, { signal });
      if (response.ok) {
        watch.answered.push(sent);
        return await response.json();
      }
      watch.failures.push(sent);
      throw new Error(`the hub answered ${response.status}: ${await response.text()}`);
    } finally {
      forget();
    }
  }
}
