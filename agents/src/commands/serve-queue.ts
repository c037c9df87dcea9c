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
import { OutboxLoop } from '../queue/outbox-loop.ts';
import { type PollEnd, pollForWork, reconnectMs } from '../queue/poll-loop.ts';
import { type LeaseDesk, runLease } from '../queue/run-lease.ts';
import type { Agent } from './agent.ts';
import { openSite } from './open-site.ts';
import type { Presence } from './presence.ts';

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
  const outbox = new OutboxLoop({
    stop,
    dueMs: () => hub.flusher.nextDueMs(),
    send: () => send({ hub, say }),
  });
  const sending = outbox.run();
  const end = await pollForWork({
    client: hub.client,
    instance,
    stop,
    state,
    facts: async () => {
      if (between) await outbox.beside(between);
      return facts.unknown();
    },
    factsSent: facts.sent,
    work: async (lease) => {
      await outbox.beside(() => runLease(desk, lease));
      facts.readAgain();
    },
    say,
    nowMs: () => performance.now(),
    random: Math.random,
  });
  if (end !== 'stopped') stop.request();
  await sending;
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
