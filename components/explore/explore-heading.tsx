import type { PointList } from '../../lib/contract/point.ts';
import type { View } from '../../lib/link/view.ts';
import type { Words } from '../../lib/text/words.ts';
import { axesTitle, raised } from './axes/quantity-name.ts';
import { taskLabel } from './cohort-label.ts';

type Axes = Pick<View, 'view' | 'x' | 'y'>;

/** Title of the view: the task, and what is shown by what. */
export function exploreTitle(list: PointList, axes: Axes, text: Words): string {
  const against = axesTitle(axes, text);
  return list.cohort
    ? text.explore.title(taskLabel(list.cohort.task, text), against)
    : raised(against);
}

/** The heading; on a narrow screen the task moves to the sentence's conditions. */
export function ExploreHeading({ list, axes, text }: { list: PointList; axes: Axes; text: Words }) {
  return (
    <h1>
      <span className="max-md:hidden">{exploreTitle(list, axes, text)}</span>
      <span className="md:hidden">{raised(axesTitle(axes, text))}</span>
    </h1>
  );
}
