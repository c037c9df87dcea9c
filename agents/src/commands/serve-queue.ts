import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import { killGroup } from '../child/fork-child.ts';
import { livingChildren } from '../child/living-children.ts';
import { pinnedHubKey } from '../hub/pinned-key.ts';
import type { StopSignal } from '../job/stop-signal.ts';
import { send } from '../job/workplace.ts';
import { messageOf } from '../message-of.ts';
import { ArtifactCache } from '../queue/artifact-cache.ts';
import { AttemptsSeen } from '../queue/attempts-seen.ts';
import { executeOrder } from '../queue/execute-order.ts';
import { artifactFetch } from '../queue/fetch-artifact.ts';
import type { Private } from '../queue/mask-log.ts';
import { type PollEnd, pollForWork, reconnectMs } from '../queue/poll-loop.ts';
import { type LeaseDesk, runLease } from '../queue/run-lease.ts';
import type { Agent } from './agent.ts';
import { openSite } from './open-site.ts';
import type { Presence } from './presence.ts';

/** While nothing is measured, what waits in the outbox is looked at so often. */
const flushMs = 5000;

/**
 * Works for the hub's queue until the agent is stopped or may no longer.
 *
 * @param between done now and then between two jobs
 */
export async function serveQueue(
  agent: Agent,
  presence: Presence,
  between: (() => Promise<void>) | null,
): Promise<PollEnd> {
  const { hub, stop, say } = agent;
  const hubKey = await hubKeyOf(agent);
  if (hubKey === null) return 'stopped';
  const { instance, state, facts } = presence;
  const desk = openDesk(agent, presence, hubKey);
  let working = false;
  const flushing = flushWhile(agent, () => !working);
  const end = await pollForWork({
    client: hub.client,
    instance,
    stop,
    state,
    facts: async () => {
      await between?.();
      return facts.unknown();
    },
    factsSent: facts.sent,
    work: async (lease) => {
      working = true;
      await runLease(desk, lease);
      working = false;
      facts.readAgain();
    },
    say,
    nowMs: () => performance.now(),
    random: Math.random,
  });
  if (end !== 'stopped') stop.request();
  await flushing;
  return end;
}

function openDesk(agent: Agent, { instance, state }: Presence, hubKey: string): LeaseDesk {
  const { config, choices, dataFolder, cacheBytes, hub, stop, settler, watch, tools, say } = agent;
  const { allowTuning = false } = choices;
  return {
    hub,
    hubKey,
    instance,
    seen: new AttemptsSeen(join(dataFolder, 'attempts.json')),
    stop,
    state,
    temperatureC: () => watch.now,
    site: (jobStop: StopSignal) =>
      openSite(config, { allowTuning, whenBusy: 'remark', stop: jobStop, settler }),
    execute: (order, place) => {
      const { client } = hub;
      const fetch = artifactFetch({ client, stop: place.stop, say: place.say });
      const artifacts = new ArtifactCache(join(dataFolder, 'artifacts'), cacheBytes, fetch);
      return executeOrder(order, { place, tools, choices, artifacts, dataFolder });
    },
    endChildren: () => {
      for (const child of livingChildren.all()) killGroup(child);
    },
    known: privateOf(dataFolder),
    say,
  };
}

/** Null when the agent is stopped before the hub has said its key. */
async function hubKeyOf({ dataFolder, stop, say }: Agent): Promise<string | null> {
  for (let failures = 0; !stop.requested; failures++) {
    try {
      return await pinnedHubKey(dataFolder);
    } catch (error) {
      if (failures === 0) say(`the hub's key is not known yet: ${messageOf(error)}`);
    }
    await stop.sleep(reconnectMs(failures, Math.random()));
  }
  return null;
}

/** Sends what is due, but never beside a measurement. */
async function flushWhile(agent: Agent, idle: () => boolean): Promise<void> {
  const { stop, hub, say } = agent;
  while (!stop.requested) {
    await stop.sleep(flushMs);
    if (!stop.requested && idle() && hub.flusher.nextDueMs() === 0) await send({ hub, say });
  }
}

/** What names this device and its owner, longest first. */
function privateOf(dataFolder: string): Private {
  const names: [string, string][] = [
    [dataFolder, 'DATA'],
    [homedir(), '~'],
    [hostname(), 'HOST'],
  ];
  const common = ['/', '/root', 'localhost', 'inferometer'];
  return names.filter(([text]) => !common.includes(text)).sort(([a], [b]) => b.length - a.length);
}
