import type { Conditions } from '../../../lib/contract/environment.ts';
import { readConditions } from '../device/environment.ts';
import type { Root } from '../device/root.ts';

const periodMs = 1000;
const mostSamples = 2000;

/**
 * Reads the conditions once a second in the agent's own process, never in the measuring one.
 *
 * @returns a function that stops and gives what was read
 */
export function sampleConditions(root: Root): () => Promise<Conditions[]> {
  const samples: Conditions[] = [];
  let stopped = false;
  let reading: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    if (samples.length >= mostSamples) return;
    reading = readConditions(root).then((conditions) => {
      if (!stopped) samples.push(conditions);
    });
  }, periodMs);
  return async () => {
    stopped = true;
    clearInterval(timer);
    await reading;
    return samples;
  };
}
