import type { Point } from '../../lib/contract/point.ts';

/** One form of a model: its precision and input, and the sizes of the files it was measured from. */
export interface VariantRow {
  precision: string | null;
  input: string | null;
  bytes: number[];
  results: number;
  /** The row with the smallest p50 that counts; null where none has one. */
  fastest: Point | null;
  /** The accuracy over the most images, by the metric that comes first. */
  accuracy: Point['accuracy'][number] | null;
}

/** The variants of a model, the most measured first. */
export function variantRows(points: readonly Point[]): VariantRow[] {
  const variants = new Map<string, Point[]>();
  for (const point of points) {
    const key = JSON.stringify([point.precision, point.inputShape?.slice(1) ?? null]);
    variants.set(key, [...(variants.get(key) ?? []), point]);
  }
  return [...variants.values()]
    .map((rows) => {
      const accuracies = rows.flatMap(({ accuracy }) => accuracy[0] ?? []);
      return {
        precision: rows[0]?.precision ?? null,
        input: rows[0]?.inputShape?.slice(1).join(' × ') ?? null,
        bytes: [...new Set(rows.flatMap(({ modelBytes }) => modelBytes ?? []))].sort(
          (a, b) => a - b,
        ),
        results: rows.length,
        fastest: fastestOf(rows),
        accuracy: accuracies.sort((a, b) => (b.total ?? 0) - (a.total ?? 0))[0] ?? null,
      };
    })
    .sort((a, b) => b.results - a.results);
}

/** Measured rows only: somebody's table is never called the fastest. */
function fastestOf(rows: readonly Point[]): Point | null {
  const able = rows.filter(
    ({ outcome, validity, tier, latency, batch, concurrency }) =>
      outcome === 'ok' &&
      validity !== 'rejected' &&
      tier !== 'published' &&
      latency.p50Ms !== null &&
      batch === 1 &&
      (concurrency ?? 1) === 1,
  );
  return able.reduce<Point | null>(
    (best, row) =>
      best === null || (row.latency.p50Ms ?? 0) < (best.latency.p50Ms ?? 0) ? row : best,
    null,
  );
}
