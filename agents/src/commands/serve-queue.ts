import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import { killGroup } from '../child/fork-child.ts';
import { livingChildren } from '../child/living-children.ts';
import { openRoot } from '../device/root.ts';
import { messageOf } from '../hub/hub-error.ts';
import { pinnedHubKey } from '../hub/pinned-key.ts';
import type { StopSignal } from '../job/stop-signal.ts';
import { send } from '../job/workplace.ts';
import { ArtifactCache } from '../queue/artifact-cache.ts';
import { AttemptsSeen } from '../queue/attempts-seen.ts';
import { FactsSent, readDeviceFacts } from '../queue/device-facts.ts';
import { deviceStateOf } from '../queue/device-state.ts';
import { executeOrder } from '../queue/execute-order.ts';
import { artifactFetch } from '../queue/fetch-artifact.ts';
import { newInstance } from '../queue/instance.ts';
import type { Private } from '../queue/mask-log.ts';
import { type PollEnd, pollForWork, reconnectMs } from '../queue/poll-loop.ts';
import { type LeaseDesk, runLease } from '../queue/run-lease.ts';
import type { Agent } from './agent.ts';
import { openSite } from './open-site.ts';

/** While nothing is measured, what waits in the outbox is looked at so often. */
const flushMs = 5000;
/** What the device is and can do is read again so often, and before each job. */
const factsMs = 10 * 60_000;

/**
 * Works for the hub's queue until the agent is stopped or may no longer.
 *
 * @param between done now and then between two jobs
 */
export async function serveQueue(
  agent: Agent,
  between: (() => Promise<void>) | null,
): Promise<PollEnd> {
  const { hub, stop, say } = agent;
  const hubKey = await hubKeyOf(agent);
  if (hubKey === null) return 'stopped';
  const desk = await openDesk(agent, hubKey);
  const { instance, state } = desk;
  const facts = factsOf(agent);
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

async function openDesk(agent: Agent, hubKey: string): Promise<LeaseDesk> {
  const { config, choices, dataFolder, cacheBytes, hub, stop, settler, watch, tools, say } = agent;
  const root = openRoot('/');
  const { allowTuning = false } = choices;
  const sources = { root, watch, outbox: hub.outbox, dataFolder, tuningAllowed: allowTuning };
  return {
    hub,
    hubKey,
    instance: await newInstance(root, hub.deviceId),
    seen: new AttemptsSeen(join(dataFolder, 'attempts.json')),
    stop,
    state: deviceStateOf(sources),
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

/** Facts are read at the start, after each job and now and then, and sent when they are news. */
function factsOf({ config, choices, tools, stop }: Agent) {
  const known = new FactsSent();
  let read: Awaited<ReturnType<typeof readDeviceFacts>> | null = null;
  let readMs = 0;
  return {
    unknown: async () => {
      if (read === null || performance.now() - readMs >= factsMs) {
        const site = await openSite(config, { ...choices, whenBusy: 'remark', stop });
        read = await readDeviceFacts(site.bench.environment, tools.probes);
        readMs = performance.now();
      }
      return known.unknown(read);
    },
    sent: known.sent.bind(known),
    readAgain: () => {
      read = null;
    },
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
