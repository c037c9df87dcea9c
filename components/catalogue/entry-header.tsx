import { formatCount, formatDay } from '../../lib/text/figures.ts';
import { buttonClass } from '../ui/button.tsx';
import { Crumbs } from './crumbs.tsx';
import type { EntryProps } from './section-props.ts';

/** What the page is about, how much is known of it, and what its owner can do. */
export function EntryHeader({
  entry,
  owner,
  words,
  text,
  locale,
}: EntryProps & { owner: boolean }) {
  const { noun, slug, name } = entry;
  return (
    <div className="flex items-end justify-between gap-6 max-md:flex-col max-md:items-start max-md:gap-2">
      <div className="min-w-0">
        <Crumbs links={[]} here={words.kinds[noun]} text={text} />
        <h1 className="mt-1">{name}</h1>
        <p id="entry-sentence" className="max-w-[900px] text-ink2">
          {entrySentence(entry, words, locale)}
        </p>
      </div>
      {owner && noun === 'device' ? (
        <p className="flex flex-wrap gap-2 pb-1 print:hidden">
          <a href="/devices" className={buttonClass('plain')}>
            {words.coverage}
          </a>
          <a href={`/jobs/new?to=class:${slug}`} className={buttonClass('plain')}>
            {words.queue}
          </a>
        </p>
      ) : null}
    </div>
  );
}

/** "24 current results, 12 measured here, the newest on 2026-11-20." */
export function entrySentence(
  entry: EntryProps['entry'],
  words: EntryProps['words'],
  locale: EntryProps['locale'],
): string {
  const { points, total, newestAt } = entry;
  const own = points.filter(({ tier }) => tier === 'measured').length;
  const parts = [
    countWords(entry, words, formatCount(total, locale)),
    words.own(own, formatCount(own, locale)),
    newestAt === null ? null : words.newest(formatDay(newestAt)),
  ].filter((part) => part !== null);
  const lead = words.lead(parts.join(words.between));
  if (total === points.length) return lead;
  return `${lead} ${words.shown(formatCount(points.length, locale), formatCount(total, locale))}`;
}

/** What is current, or what there was as of an older data version. */
function countWords(
  { ds, latestDs, asOf, total }: EntryProps['entry'],
  words: EntryProps['words'],
  count: string,
): string {
  if (ds === latestDs) return words.count(total, count);
  return words.countThen(total, count, ds, asOf === null ? null : formatDay(asOf));
}
