import type { PointList } from '../../contract/point.ts';
import type { View } from '../../link/view.ts';
import { taskLabel } from '../../text/cohort-label.ts';
import type { Words } from '../../text/words.ts';
import { axesTitle, raised } from './quantity-name.ts';

type Axes = Pick<View, 'view' | 'x' | 'y'>;

/** Title of the view: the task, and what is shown by what. */
export function exploreTitle(list: PointList, axes: Axes, text: Words): string {
  const against = axesTitle(axes, text);
  return list.cohort
    ? text.explore.title(taskLabel(list.cohort.task, text), against)
    : raised(against);
}
