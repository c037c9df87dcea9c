import type { PointList } from '../../lib/contract/point.ts';
import type { Words } from '../../lib/text/words.ts';
import { taskLabel } from './cohort-label.ts';

/** Title of the view: the task and the two axes. */
export function exploreTitle(list: PointList, text: Words): string {
  return list.cohort
    ? text.explore.title(taskLabel(list.cohort.task, text))
    : text.explore.emptyTitle;
}

/** The heading; on a narrow screen the task moves to the sentence's conditions. */
export function ExploreHeading({ list, text }: { list: PointList; text: Words }) {
  return (
    <h1>
      <span className="max-md:hidden">{exploreTitle(list, text)}</span>
      <span className="md:hidden">{text.explore.narrowTitle}</span>
    </h1>
  );
}
