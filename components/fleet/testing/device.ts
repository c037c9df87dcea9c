import type { DeviceState } from '../../../lib/contract/device-state.ts';
import type { DeviceDetail, DeviceRow } from '../../../lib/contract/fleet.ts';
import type { JobProgress } from '../../../lib/contract/lease.ts';

export const now = '2026-11-21T14:30:00.000Z';

/** An id that ends with `n`. */
export function testId(n: number): string {
  return `0199b7c4-8e21-7000-8000-${String(n).padStart(12, '0')}`;
}

/** What a healthy idle board says of itself. */
export function makeState(given: Partial<DeviceState> = {}): DeviceState {
  return {
    agentVersion: '1.4.0',
    temperatureC: 43.4,
    temperatures: [44, 44, 43.5, 43.4],
    startTemperatureC: 50,
    powerMode: 'MAXN',
    governor: 'schedutil',
    clockMhz: 1500,
    clockMaxMhz: 1500,
    throttled: false,
    freeBytes: 12_000_000_000,
    waitingRuns: 0,
    spoolFull: false,
    tuningAllowed: false,
    ...given,
  };
}

/** A job half way through its second of five runs. */
export function makeProgress(given: Partial<JobProgress> = {}): JobProgress {
  return {
    phase: 'running',
    runsDone: 1,
    runsPlanned: 5,
    runShare: 0.5,
    temperatureC: 61,
    targetC: null,
    secondsLeft: 48,
    logTail: 'run 2 of 5: warm-up',
    ...given,
  };
}

/** A row of the list: an idle, confirmed Raspberry Pi with one runtime. */
export function makeDevice(given: Partial<DeviceRow> = {}): DeviceRow {
  return {
    id: testId(1),
    name: 'shelf-pi4',
    deviceClass: { slug: 'rpi4', name: 'Raspberry Pi 4', memoryBytes: 8 * 2 ** 30 },
    tags: ['shelf'],
    activity: 'idle',
    job: null,
    queued: 0,
    state: makeState(),
    dataSets: [],
    capabilities: [
      {
        runtime: 'onnxruntime-node',
        name: 'ONNX Runtime',
        state: 'ok',
        version: '1.30.0',
        executionProviders: ['cpu'],
        reason: null,
      },
      {
        runtime: 'litertjs',
        name: 'LiteRT.js',
        state: 'missing',
        version: null,
        executionProviders: [],
        reason: 'LiteRT.js is not installed: run the install command again.',
      },
    ],
    results: 96,
    agentVersion: '1.4.0',
    outdated: false,
    heardAt: '2026-11-21T14:29:56.000Z',
    enrolledAt: '2026-11-20T14:22:00.000Z',
    clonedAt: null,
    ...given,
  };
}

/** The same with what the page of one device shows. */
export function makeDetail(given: Partial<DeviceDetail> = {}): DeviceDetail {
  return {
    ...makeDevice(),
    hold: null,
    keyPrint: '41ab 9f2c',
    identity: {
      'cpu.model': { status: 'ok', value: 'Cortex-A72', unit: null, source: '/proc/cpuinfo' },
      'power.mode': { status: 'absent', value: null, unit: null, source: null },
    },
    details: {
      'memory.totalBytes': { status: 'ok', value: 8_000_000_000, unit: 'B', source: null },
    },
    fingerprint: 'a'.repeat(64),
    ...given,
  };
}
