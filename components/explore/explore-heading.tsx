import type { PointList } from '../../lib/contract/point.ts';
import { exploreTitle } from '../../lib/export/said/explore-title.ts';
import { axesTitle, raised } from '../../lib/export/said/quantity-name.ts';
import type { View } from '../../lib/link/view.ts';
import type { Words } from '../../lib/text/words.ts';

type Axes = Pick<View, 'view' | 'x' | 'y'>;

/** The heading; on a narrow screen the task moves to the sentence's conditions. */
export function ExploreHeading({ list, axes, text }: { list: PointList; axes: Axes; text: Words }) {
  return (
    <h1>
      <span className="max-md:hidden">{exploreTitle(list, axes, text)}</span>
      <span className="md:hidden">{raised(axesTitle(axes, text))}</span>
    </h1>
  );
}
