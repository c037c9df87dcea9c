import type { Patch } from '../testing/agent-bench.ts';

/** An agent that comes back to a lost hub at once, so that a test is not spent waiting. */
export const hasty: readonly Patch[] = [
  { from: /firstWaitMs = 1e3;/, to: 'firstWaitMs = 50;' },
  { from: /random \* Math\.min\(6e4, longestWaitS/, to: '0.01 * Math.min(6e4, longestWaitS' },
  { from: /retryMs = 3e3;/, to: 'retryMs = 200;' },
  { from: /shortestMs = 1e3;/, to: 'shortestMs = 20;' },
];
