import type { Link } from '../../lib/contract/link.ts';
import type { Point } from '../../lib/contract/point.ts';
import { formatDay } from '../../lib/text/figures.ts';
import type { ShareWords } from '../../lib/text/share-words.ts';
import { Unbroken } from '../ui/unbroken.tsx';
import { type RowChange, RowChanges } from './row-changes.tsx';

/** What the line under the heading of a shared page tells. */
export interface LinkFacts {
  link: Pick<Link, 'access' | 'mode' | 'title' | 'createdAt'>;
  /** When the data version that it is frozen at was made. */
  asOf: string | null;
  /** Rows that it is frozen to; null where the page is no list of points. */
  rows: number | null;
  changes: readonly RowChange[];
  /** What became of the one result that the page is of. */
  result?: { retractedAt: string | null; superseded: boolean };
  /** Names the changed rows, and leads to their results. */
  points: readonly Point[];
  /** The page's own address, newest figures; null where it is not to be told. */
  newest: string | null;
}

/** What a link is, of when its figures are, and which of them count no more (field.md N20). */
export function LinkSaid({ facts, words }: { facts: LinkFacts; words: ShareWords }) {
  const { link, changes, points, newest } = facts;
  const said = [
    link.title === null ? null : words.page.titled(link.title),
    link.access === 'secret' ? words.page.secret : null,
    link.mode === 'frozen'
      ? words.page.frozen(formatDay(facts.asOf ?? link.createdAt))
      : words.page.live,
    link.mode === 'frozen' ? sinceThen(facts, words) : null,
  ].filter((part) => part !== null);
  return (
    <div className="my-1 border-accent border-l-[3px] py-0.5 pl-3" data-link={link.mode}>
      <p>
        <Unbroken>{said.join(' · ')}</Unbroken>
        {newest === null ? null : (
          <>
            {' · '}
            <a href={newest} className="text-accent underline">
              {words.page.newest}
            </a>
          </>
        )}
      </p>
      {changes.length > 0 ? <RowChanges changes={changes} points={points} words={words} /> : null}
    </div>
  );
}

/** What became of the rows or the result of a frozen page; null where that is not told. */
export function sinceThen(
  { rows, changes, result }: Pick<LinkFacts, 'rows' | 'changes' | 'result'>,
  { page }: ShareWords,
): string | null {
  if (result?.retractedAt) return page.resultRetracted(formatDay(result.retractedAt));
  if (result?.superseded) return page.resultSuperseded;
  if (rows === null && !result) return null;
  return changes.length > 0 ? page.changed(changes.length, rows ?? 0) : page.unchanged;
}
