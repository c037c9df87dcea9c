/** The parts of a cohort's address; null means "not stated" and is written as `-`. */
export interface CohortParts {
  task: string;
  dataSet: string | null;
  metric: string | null;
  scenario: string | null;
  batch: number | null;
}

/** `image-classification~glyphs-64@5000~top1~SingleStream~b1`; the inverse of parseCohortId. */
export function cohortId(parts: CohortParts): string {
  const batch = parts.batch === null ? '-' : `b${parts.batch}`;
  return [parts.task, parts.dataSet ?? '-', parts.metric ?? '-', parts.scenario ?? '-', batch].join(
    '~',
  );
}

/** Parts of a cohort's address, or null when it is not one. */
export function parseCohortId(id: string): CohortParts | null {
  const [task, dataSet, metric, scenario, batch, ...rest] = id.split('~');
  if (!task || !dataSet || !metric || !scenario || !batch || rest.length > 0) return null;
  if (batch !== '-' && !/^b[1-9][0-9]{0,3}$/.test(batch)) return null;
  return {
    task,
    dataSet: dataSet === '-' ? null : dataSet,
    metric: metric === '-' ? null : metric,
    scenario: scenario === '-' ? null : scenario,
    batch: batch === '-' ? null : Number(batch.slice(1)),
  };
}
