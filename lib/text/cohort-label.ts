import type { Cohort } from '../contract/point.ts';
import { formatCount } from './figures.ts';
import type { Locale } from './locale.ts';
import type { Words } from './words.ts';

/** What may share one chart, in words: "glyphs-64, 5,000 images, single stream, batch 1". */
export function cohortLabel(cohort: Cohort, text: Words, locale: Locale): string {
  const { domain, explore } = text;
  return [
    dataSetLabel(cohort.dataSet, text, locale),
    metricPart(cohort, text),
    cohort.scenario === null ? null : domain.scenarios[cohort.scenario],
    cohort.batch === null ? null : domain.batch(cohort.batch),
  ]
    .filter((part) => part !== null)
    .join(explore.between);
}

/** Top-1 goes without saying, but not where a data set is named and no accuracy on it is stated. */
function metricPart({ dataSet, metric }: Cohort, text: Words): string | null {
  if (metric === null) return dataSet === null ? null : text.explore.accuracyNotStated;
  return metric === 'top1' ? null : metricLabel(metric, text);
}

/** The same with its task in front, for a list that holds several tasks. */
export function cohortOfTask(cohort: Cohort, text: Words, locale: Locale): string {
  return text.explore.cohortOfTask(taskLabel(cohort.task, text), cohortLabel(cohort, text, locale));
}

/** Name of a data set, with the number of images where its id holds it: `glyphs-64@5000`. */
export function dataSetLabel(dataSet: string | null, text: Words, locale: Locale): string {
  if (dataSet === null) return text.explore.dataSetNotStated;
  const [name = dataSet, images] = dataSet.split('@');
  const count = images !== undefined && /^\d+$/.test(images) ? Number(images) : null;
  return text.explore.dataSet(
    name,
    count === null ? (images ?? null) : text.domain.images(formatCount(count, locale)),
  );
}

/** "Top-1", or the metric's own name where no word is known. */
export function metricLabel(metric: string | null, text: Words): string {
  return text.domain.metrics[metric ?? 'top1'] ?? metric ?? 'top1';
}

/** "Image classification", or the task's slug as words. */
export function taskLabel(task: string, text: Words): string {
  const slug = task.replaceAll('-', ' ');
  return text.domain.tasks[task] ?? slug.charAt(0).toUpperCase() + slug.slice(1);
}
