import { ComparePage } from '../../../components/compare/compare-page.tsx';
import { subjectOf } from '../../../components/compare/slot.ts';
import { LinkSaid } from '../../../components/share/link-said.tsx';
import { compareViewHref } from '../../../lib/link/compare-view.ts';
import { noSuchLink, type OpenLink } from '../../../lib/server/links/open-link.ts';
import { pageWords } from '../../../lib/text/page-words.ts';
import { shareWords } from '../../../lib/text/share-words.ts';
import { words } from '../../../lib/text/words.ts';
import { readPointSlots, readSlots, readVerdicts } from '../../compare/read-compared.ts';
import { isReaderOwner, readerLocale } from '../../reader.ts';
import { readSharedCompare } from '../../shared-view.ts';

/** Compare as a link shows it: without the search for more. */
export async function SharedCompare({ link }: { link: OpenLink }) {
  const locale = await readerLocale();
  const { view, changes } = await readSharedCompare(link);
  const { ds, latestDs, asOf } = await readPointSlots(view.c.join(), view.ds);
  const slots = await readSlots(view);
  const base = slots.find(({ id }) => id === view.base) ?? slots[0];
  if (!base) throw noSuchLink();
  const verdicts = await readVerdicts(slots, base);
  const owner = await isReaderOwner();
  const facts = {
    link,
    asOf,
    rows: link.pointIds?.length ?? null,
    changes,
    points: slots.flatMap((slot) => subjectOf(slot) ?? []),
    newest: link.access === 'public' ? compareViewHref(view, { ds: null }) : null,
  };
  return (
    <ComparePage
      compared={{
        view,
        slots,
        base,
        verdicts,
        found: null,
        ds,
        latestDs,
        asOf,
        owner,
        ignored: [],
      }}
      drawing={{ words: pageWords(locale), text: words(locale), locale }}
      link={{
        slug: link.slug,
        said: <LinkSaid facts={facts} words={shareWords(locale)} />,
      }}
    />
  );
}
