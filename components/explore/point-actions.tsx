import type { Point } from '../../lib/contract/point.ts';
import type { View } from '../../lib/link/view.ts';
import { IdentityLink } from '../point-table/identity-link.tsx';
import { useWords } from '../shell/words-provider.tsx';
import { runAgainHref } from './run-again-href.ts';

/** What can be done with a point, at the foot of its tooltip. */
export function PointActions({
  point,
  view,
  owner,
  onBasket,
}: {
  point: Point;
  view: Pick<View, 'c'>;
  owner: boolean;
  onBasket: (id: string) => void;
}) {
  const text = useWords();
  const { controls, openTheSource, openResult } = text.explore;
  const again = owner ? runAgainHref(point) : null;
  return (
    <span className="flex flex-wrap gap-x-3 text-accent pointer-coarse:gap-x-5 pointer-coarse:[&>*]:inline-flex pointer-coarse:[&>*]:min-h-11 pointer-coarse:[&>*]:items-center">
      <IdentityLink point={point} text={text}>
        {point.resultId === null ? openTheSource : openResult}
      </IdentityLink>
      <button type="button" className="hover:underline" onClick={() => onBasket(point.id)}>
        {view.c.includes(point.id) ? controls.takeFromBasket : controls.addToBasket}
      </button>
      {again === null ? null : (
        <a href={again} className="hover:underline">
          {controls.runAgain}
        </a>
      )}
    </span>
  );
}
