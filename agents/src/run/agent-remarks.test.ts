import { expect, test } from 'vitest';
import type { Conditions, Environment } from '../../../lib/contract/environment.ts';
import { missing, present } from '../device/reading.ts';
import { agentRemarks } from './agent-remarks.ts';

const conditions = (pages: number | null, throttles: number | null): Conditions => ({
  at: '2026-11-21T10:00:00.000Z',
  readings: {
    'swap.pagesIn': pages === null ? missing('absent', 'x') : present(pages, 'x'),
    'thermal.throttleCount': throttles === null ? missing('denied', 'x') : present(throttles, 'x'),
  },
});
const environment = (governor: string): Environment => ({
  deviceClass: { slug: 'x', name: 'X', memoryBytes: null },
  identity: { 'cpu.governor': present(governor, 'x') },
  details: {},
});
const same = { before: environment('performance'), after: environment('performance') };

test('a quiet run has no remark', () => {
  expect(agentRemarks(conditions(5, 3), conditions(5, 3), same, 0.01)).toEqual([]);
});

test('swapping, throttling, our own noise and a changed setting are remarked', () => {
  const changed = { before: environment('performance'), after: environment('powersave') };
  const remarks = agentRemarks(conditions(5, 3), conditions(9, 4), changed, 0.031);
  expect(remarks).toEqual([
    { code: 'agent_noise', detail: 'the agent itself used 3.1 % of a core in the window' },
    { code: 'swapped', detail: '4 pages moved to or from swap' },
    { code: 'throttled', detail: 'the CPU was throttled 1 times' },
    { code: 'environment_changed', detail: 'cpu.governor' },
  ]);
});

test('a counter that cannot be read raises no doubt and no false comfort', () => {
  expect(agentRemarks(conditions(null, null), conditions(9, 4), same, null)).toEqual([]);
});
