import { expect, test } from 'vitest';
import { decodeSamples } from '../../../lib/codec/sample-stream.ts';
import type { RunReport } from '../../../lib/contract/run.ts';
import type { Measurement } from '../measure/measurement.ts';
import { needsRemeasure } from './perform-run.ts';
import { type CommonReport, failedPart, latencyPart, reportOf } from './report.ts';

/** A measurement of 200 samples; `nsOf` says how long each took. */
function measured(nsOf: (index: number) => number, change: Partial<Measurement> = {}): Measurement {
  const infer = Float64Array.from({ length: 200 }, (_, i) => nsOf(i) + (i % 7) * 100);
  const small = new Float64Array(200).fill(500);
  return {
    timer: { stepNs: 1, readNs: 40, loopTurnNs: 900, harnessNs: 50 },
    warmup: { end: 'steady', samples: infer.slice(0, 50) },
    window: { wallNs: 4e9, items: 200, inFlight: 1, callsPerSample: 1, callPath: 'virtual' },
    streams: { pre: small, infer, post: small },
    longWindow: null,
    stoppedBy: 'samples-and-time',
    collections: { count: 0, totalMs: 0 },
    meanRequestNs: 20e6,
    requests: 200,
    awaited: false,
    outputs: { inputs: 8, outputs: 8, notFinite: null },
    syntheticInput: false,
    ...change,
  };
}

const steady = () => 20e6;
const faster = (index: number) => (index < 80 ? 20e6 : 15e6);
const repeatable = (part: object, remeasures: number | null) =>
  needsRemeasure({ ...part, remeasures } as RunReport);

test('a steady run is ok, and its samples are all there', () => {
  const part = latencyPart(measured(steady), 'faster');
  expect(part).toMatchObject({ status: 'ok', failure: null, remarks: [] });
  expect(part.streams && decodeSamples(part.streams.infer).length).toBe(200);
  expect(repeatable(part, null)).toBe(false);
});

test('a window that became faster is rejected with its samples, and is due once more', () => {
  const part = latencyPart(measured(faster), 'faster');
  expect(part).toMatchObject({ status: 'rejected', failure: { phase: 'warm-up' } });
  expect(part.streams?.infer.count).toBe(200);
  expect(repeatable(part, null)).toBe(true);
  expect(repeatable(part, 3)).toBe(false);
});

test('a disturbed window is due once more in a comparison only', () => {
  const disturbed = (index: number) => (index >= 80 && index < 100 ? 26e6 : 20e6);
  const part = latencyPart(measured(disturbed), 'disturbed');
  expect(part).toMatchObject({ status: 'rejected', failure: { phase: 'window' } });
  expect(part.streams?.infer.count).toBe(200);
  expect(repeatable(part, null)).toBe(true);
  expect(repeatable(part, 3)).toBe(false);
  const kept = latencyPart(measured(disturbed), 'faster');
  expect(kept).toMatchObject({ status: 'ok', failure: null });
  expect(kept.remarks?.map(({ code }) => code)).toContain('unstable');
});

test('where nothing is repeated it stays with a remark; one that became slower as well', () => {
  for (const [nsOf, again] of [
    [faster, 'never'],
    [(index: number) => (index < 80 ? 15e6 : 20e6), 'faster'],
  ] as const) {
    const part = latencyPart(measured(nsOf), again);
    expect(part.status).toBe('ok');
    expect(part.remarks?.map(({ code }) => code)).toContain('drift');
  }
});

test('worthless outputs are named before anything else, and are no reason to repeat', () => {
  const stuck = { outputs: { inputs: 8, outputs: 1, notFinite: null } };
  const part = latencyPart(measured(faster, stuck), 'faster');
  expect(part).toMatchObject({ status: 'rejected', failure: { phase: 'outputs' } });
  expect(repeatable(part, null)).toBe(false);
});

test('requests in flight that the throughput does not account for are inconsistent', () => {
  const window = { ...measured(steady).window, inFlight: 4 };
  const codes = (wallNs: number) =>
    latencyPart(measured(steady, { window: { ...window, wallNs } }), 'faster').remarks?.map(
      ({ code }) => code,
    );
  // 200 requests of 20 ms, four at a time, take a second.
  expect(codes(1e9)).toEqual(['under_load']);
  expect(codes(1.5e9)).toEqual(['under_load', 'inconsistent']);
});

test('a run that became slower while the clock fell is throttled', () => {
  const slower = (index: number) => (index < 80 ? 15e6 : 20e6);
  const common = (lastMhz: number) => {
    const during = [2400, 2400, lastMhz, lastMhz, lastMhz].map((value, second) => ({
      at: new Date(Date.UTC(2026, 10, 21, 10, 0, second)).toISOString(),
      readings: { 'clock.cpu': { status: 'ok', value, unit: 'MHz', source: null } },
    }));
    return { conditions: { before: null, during, after: null } } as unknown as CommonReport;
  };
  const codes = (lastMhz: number) =>
    reportOf(common(lastMhz), latencyPart(measured(slower), 'faster')).remarks.map(
      ({ code }) => code,
    );
  expect(codes(1800)).toContain('throttled');
  expect(codes(2400)).not.toContain('throttled');
});

test('a failure keeps its phase and a message that a report may hold', () => {
  const message = `\u001b[31mno kernel\u001b[0m\n${'x'.repeat(9000)}`;
  const part = failedPart({ kind: 'failed', phase: 'model-load', message, spawnNs: 5 });
  expect(part).toMatchObject({ status: 'failed', failure: { phase: 'model-load' } });
  expect(part.failure?.message.length).toBe(4000);
  expect(part.failure?.message).not.toContain('\u001b');
  expect(part.startup).toMatchObject({ spawnNs: 5, modelLoadNs: null });
});
