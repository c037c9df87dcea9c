import type { Work } from '../loop.ts';

/** Work on a clock of its own: each inference takes what `latencyMs` says for its number. */
export function virtualWork(latencyMs: (inference: number, nowMs: number) => number) {
  let nowMs = 5;
  let inferences = 0;
  const work: Work = {
    pre: () => {
      nowMs += 0.25;
      return undefined;
    },
    infer: () => {
      nowMs += latencyMs(inferences++, nowMs);
      return undefined;
    },
    post: () => {
      nowMs += 0.125;
    },
  };
  // Reading costs 40 ns, or a clock that only inferences move would have no step to measure.
  const now = () => {
    nowMs += 0.00004;
    return nowMs;
  };
  return { work, now, count: () => inferences };
}
