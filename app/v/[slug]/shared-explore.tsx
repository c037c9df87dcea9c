import { ExploreIsland } from '../../../components/explore/explore-island.tsx';
import { packList } from '../../../components/explore/packed-list.ts';
import { LinkSaid } from '../../../components/share/link-said.tsx';
import { viewHref } from '../../../lib/link/view-query.ts';
import type { OpenLink } from '../../../lib/server/links/open-link.ts';
import { shareWords } from '../../../lib/text/share-words.ts';
import { isReaderOwner, readerLocale } from '../../reader.ts';
import { readSharedView } from '../../shared-view.ts';

/** Explore as a link shows it. */
export async function SharedExplore({ link }: { link: OpenLink }) {
  const { list, view, changes } = await readSharedView(link);
  const facts = {
    link,
    asOf: list.asOf,
    rows: link.pointIds?.length ?? null,
    changes,
    points: list.points,
    newest: link.access === 'public' ? viewHref({ ...view, ds: null }) : null,
  };
  const said = <LinkSaid facts={facts} words={shareWords(await readerLocale())} />;
  return (
    <ExploreIsland
      list={packList(list)}
      view={view}
      ignored={[]}
      reader={{ owner: await isReaderOwner(), measuring: false }}
      link={{ slug: link.slug, said }}
    />
  );
}
