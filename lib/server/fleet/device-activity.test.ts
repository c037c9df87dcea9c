import { expect, test } from 'vitest';
import { offlineAfterS } from '../../contract/lease.ts';
import { type DeviceSigns, deviceActivity, holdOf } from './device-activity.ts';

const now = new Date('2026-11-21T12:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const idle: DeviceSigns = {
  now,
  revokedAt: null,
  confirmedAt: ago(1000),
  maintenance: false,
  paused: false,
  heardAt: ago(3),
  instanceAt: ago(3),
  asksForWork: true,
  throttled: false,
  working: false,
  held: null,
};

test('what a device is seen to do comes before what it is allowed', () => {
  const cases: [Partial<DeviceSigns>, string][] = [
    [{}, 'idle'],
    [{ throttled: true }, 'throttled'],
    [{ held: 'leased' }, 'measuring'],
    [{ working: true, paused: true }, 'measuring'],
    [{ working: true, throttled: true }, 'throttled'],
    [{ held: 'running', maintenance: true, paused: true }, 'measuring'],
    [{ held: 'running', throttled: true }, 'throttled'],
    [{ held: 'cooling', throttled: true }, 'cooling'],
    [{ confirmedAt: null }, 'waiting for approval'],
    [{ maintenance: true, paused: true }, 'maintenance'],
    [{ paused: true }, 'paused'],
    [{ revokedAt: ago(1), held: 'running' }, 'revoked'],
  ];
  for (const [change, activity] of cases) {
    expect(deviceActivity({ ...idle, ...change })).toBe(activity);
  }
});

test('a device is offline after two missed heartbeats, or at once when it left in order', () => {
  const heard = (seconds: number) => ({ heardAt: ago(seconds), instanceAt: ago(seconds) });
  expect(deviceActivity({ ...idle, ...heard(offlineAfterS) })).toBe('idle');
  expect(deviceActivity({ ...idle, ...heard(offlineAfterS + 1), held: 'running' })).toBe('offline');
  expect(deviceActivity({ ...idle, instanceAt: null })).toBe('offline');
  expect(deviceActivity({ ...idle, heardAt: null })).toBe('offline');
  // An agent that works through a job file is heard by its claims alone.
  expect(deviceActivity({ ...idle, instanceAt: null, asksForWork: false })).toBe('idle');
});

test('one hold is named, approval first', () => {
  expect(holdOf(idle)).toBeNull();
  expect(holdOf({ ...idle, confirmedAt: null, maintenance: true })).toBe('unconfirmed');
  expect(holdOf({ ...idle, maintenance: true, paused: true })).toBe('maintenance');
  expect(holdOf({ ...idle, paused: true })).toBe('paused');
});
