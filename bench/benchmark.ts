/** One figure of a benchmark: the median over pairs with its 95 % interval. */
export interface Metric {
  id: string;
  value: number;
  low: number;
  high: number;
  unit: string;
  goal: string | null;
  met: boolean | null;
}

/** What a benchmark returns: sample count a pair, number of interleaved pairs, figures. */
export interface Report {
  n: number;
  pairs: number;
  metrics: Metric[];
}

export type Benchmark = () => Promise<Report>;
