/** One figure of a benchmark: the median over pairs with its 95 % interval. */
export interface Metric {
  id: string;
  /** Null when it could not be measured here. */
  value: number | null;
  low: number | null;
  high: number | null;
  unit: string;
  goal: string | null;
  met: boolean | null;
  /** Why it could not be measured, or what keeps it from its goal. */
  reason?: string;
}

/** What a benchmark returns: sample count a pair, number of interleaved pairs, figures. */
export interface Report {
  n: number;
  pairs: number;
  metrics: Metric[];
}

export type Benchmark = () => Promise<Report>;
