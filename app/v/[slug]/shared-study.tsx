import { notFound } from 'next/navigation';
import { LinkSaid } from '../../../components/share/link-said.tsx';
import { StudyView } from '../../../components/study/study-view.tsx';
import type { OpenLink } from '../../../lib/server/links/open-link.ts';
import { shareWords } from '../../../lib/text/share-words.ts';
import { isReaderOwner, readerLocale } from '../../reader.ts';
import { readSharedStudy } from '../../shared-study.ts';

/** A study as a link shows it: a frozen one with the cells that it had then. */
export async function SharedStudy({ link }: { link: OpenLink }) {
  const shared = await readSharedStudy(link);
  if (!shared) notFound();
  const { study, changes } = shared;
  const locale = await readerLocale();
  const facts = {
    link,
    asOf: null,
    rows: link.pointIds?.length ?? null,
    changes,
    points: study.points,
    newest: link.access === 'public' ? link.path : null,
  };
  return (
    <StudyView
      study={study}
      locale={locale}
      owner={await isReaderOwner()}
      link={{
        slug: link.slug,
        said: <LinkSaid facts={facts} words={shareWords(locale)} />,
      }}
    />
  );
}
