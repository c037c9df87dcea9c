import type { Conditions } from '../../../lib/contract/environment.ts';
import { readConditions } from '../device/environment.ts';
import type { Root } from '../device/root.ts';
import { ThinningList } from './thinning-list.ts';

const periodMs = 1000;
/** Ten minutes at one reading a second. */
const mostReadings = 600;
/** A board with many cores has long readings: together they leave room for the samples. */
const mostBytes = 1_000_000;

/**
 * Reads the conditions once a second in the agent's own process, never in the measuring one. In a
 * long run the readings become sparser, evenly over the whole run, so that they fit a report.
 *
 * @returns a function that stops and gives what was read
 */
export function sampleConditions(root: Root): () => Promise<Conditions[]> {
  let readings: ThinningList<Conditions> | null = null;
  let stopped = false;
  let reading: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    if (readings !== null && !readings.due()) return;
    reading = readConditions(root).then((conditions) => {
      if (stopped) return;
      readings ??= new ThinningList(roomFor(conditions));
      readings.add(conditions);
    });
  }, periodMs);
  return async () => {
    stopped = true;
    clearInterval(timer);
    await reading;
    return readings?.kept() ?? [];
  };
}

function roomFor(conditions: Conditions): number {
  const bytes = JSON.stringify(conditions).length;
  return Math.min(mostReadings, Math.max(2, Math.floor(mostBytes / bytes)));
}
