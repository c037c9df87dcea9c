import type { DeviceFacts, DeviceState, Instance } from '../../../lib/contract/device-state.ts';
import { openRoot } from '../device/root.ts';
import { listDataSets } from '../job/data-sets.ts';
import { FactsSent, readDeviceFacts } from '../queue/device-facts.ts';
import { deviceStateOf } from '../queue/device-state.ts';
import { newInstance } from '../queue/instance.ts';
import type { Agent } from './agent.ts';
import { openSite } from './open-site.ts';

/** What the device is and can do is read again so often, and before each job. */
const factsMs = 10 * 60_000;

/** What this process says of itself and its device with every heartbeat. */
export interface Presence {
  instance: Instance;
  state(): Promise<DeviceState>;
  facts: {
    /** What the hub does not know yet; null when it knows all. */
    unknown(): Promise<DeviceFacts | null>;
    sent(facts: DeviceFacts): void;
    /** Something may have changed them. */
    readAgain(): void;
  };
}

/** Opens the readers behind the heartbeats of this process. */
export async function openPresence(agent: Agent): Promise<Presence> {
  const { choices, dataFolder, hub, watch } = agent;
  const root = openRoot('/');
  const { allowTuning: tuningAllowed = false } = choices;
  return {
    instance: await newInstance(root, hub.deviceId),
    state: deviceStateOf({ root, watch, outbox: hub.outbox, dataFolder, tuningAllowed }),
    facts: factsOf(agent),
  };
}

/** Facts are read at the start, after each job and now and then, and sent when they are news. */
function factsOf({ config, choices, tools, stop }: Agent): Presence['facts'] {
  const known = new FactsSent();
  let read: DeviceFacts | null = null;
  let readMs = 0;
  return {
    unknown: async () => {
      if (read === null || performance.now() - readMs >= factsMs) {
        const site = await openSite(config, { ...choices, whenBusy: 'remark', stop });
        read = await readDeviceFacts(
          site.bench.environment,
          tools.probes,
          listDataSets(choices.dataSets),
        );
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
