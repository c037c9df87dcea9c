import { type DeviceState, leastRoomBytes } from '../../../lib/contract/device-state.ts';
import { readClockNow } from '../device/clock-now.ts';
import { freeBytesOf } from '../device/free-bytes.ts';
import type { Root } from '../device/root.ts';
import type { TemperatureWatch } from '../device/temperature-watch.ts';
import { throttlingOf } from '../device/throttling.ts';
import { type Outbox, outboxCapBytes } from '../hub/outbox.ts';
import { agentVersion } from '../version.ts';

/** Where the state of a device is read. */
export interface StateSources {
  root: Root;
  watch: Pick<TemperatureWatch, 'readings' | 'now' | 'startC'>;
  outbox: Pick<Outbox, 'list' | 'size' | 'setAsideCounts'>;
  dataFolder: string;
  tuningAllowed: boolean;
}

/** What a device says of itself with every heartbeat. */
export function deviceStateOf(sources: StateSources): () => Promise<DeviceState> {
  const { root, watch, outbox, dataFolder, tuningAllowed } = sources;
  const throttled = throttlingOf(root);
  const freeBytes = freeBytesOf(dataFolder);
  return async () => {
    const room = await freeBytes();
    return {
      agentVersion,
      temperatureC: watch.now,
      temperatures: watch.readings,
      startTemperatureC: watch.startC,
      ...(await readClockNow(root)),
      throttled: await throttled(),
      freeBytes: room,
      waitingRuns: outbox.list().length,
      spoolFull: isSpoolFull(outbox.size(), room),
      setAside: setAsideIn(outbox),
      tuningAllowed,
    };
  };
}

/** Whether what is measured next might find no place: the outbox is at its limit, or the disk full. */
export function isSpoolFull(outboxBytes: number, freeBytes: number | null): boolean {
  return outboxBytes >= outboxCapBytes || (freeBytes !== null && freeBytes < leastRoomBytes);
}

/** What the hub refused for good, and what did not stand whole on the disk. */
function setAsideIn(outbox: Pick<Outbox, 'setAsideCounts'>): DeviceState['setAside'] {
  const { dead, quarantine } = outbox.setAsideCounts();
  return { refused: dead, damaged: quarantine };
}
