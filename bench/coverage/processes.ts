import { normal, uniform } from '../../lib/stats/testing/random.ts';

/** A made-up latency process whose true quantiles are known from a very long run of it. */
export interface Process {
  name: string;
  /** `count` samples in order, nanoseconds. */
  samples: (count: number, seed: number) => Float64Array;
}

const centreNs = 2_000_000;

/** Normal noise with lag-1 correlation `rho`, made log-normal around 2 ms with a spread of 5 %. */
function logNormal(rho: number): Process {
  return {
    name: `log-normal-rho-${rho}`,
    samples: (count, seed) => {
      const noise = normal(uniform(seed));
      let state = noise();
      return Float64Array.from({ length: count }, () => {
        state = rho * state + Math.sqrt(1 - rho * rho) * noise();
        return Math.round(centreNs * Math.exp(0.05 * state));
      });
    },
  };
}

/** Two levels 20 % apart, each sample on its own. */
const bimodal: Process = {
  name: 'bimodal',
  samples: (count, seed) => {
    const next = uniform(seed);
    const noise = normal(next);
    return Float64Array.from({ length: count }, () => {
      const level = next() < 0.3 ? 1.2 : 1;
      return Math.round(centreNs * level * Math.exp(0.02 * noise()));
    });
  },
};

/** The processes on which intervals are put to the test (method.md A5.5). */
export const processes: readonly Process[] = [
  logNormal(0),
  bimodal,
  logNormal(0.5),
  logNormal(0.9),
];
