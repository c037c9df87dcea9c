import type { DeviceState } from '../../lib/contract/device-state.ts';

/** A device that rests, and of which little can be read. */
export const idleState: DeviceState = {
  agentVersion: '0.1.0',
  temperatureC: 40,
  temperatures: [40],
  startTemperatureC: 45,
  powerMode: null,
  governor: null,
  clockMhz: null,
  clockMaxMhz: null,
  throttled: null,
  freeBytes: null,
  waitingRuns: 0,
  spoolFull: false,
  tuningAllowed: false,
};
