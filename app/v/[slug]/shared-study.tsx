import { notFound } from 'next/navigation';
import { LinkSaid } from '../../../components/share/link-said.tsx';
import { StudyView } from '../../../components/study/study-view.tsx';
import type { OpenLink } from '../../../lib/server/links/open-link.ts';
import { changedSince } from '../../../lib/server/points/changed-since.ts';
import { getStudy } from '../../../lib/server/studies/get-study.ts';
import { shareWords } from '../../../lib/text/share-words.ts';
import { isReaderOwner, readerLocale } from '../../reader.ts';

/** A study as a link shows it: a frozen one with the cells that it had then. */
export async function SharedStudy({ link }: { link: OpenLink }) {
  const { ds, pointIds } = link;
  const study = await getStudy({ id: link.path.slice('/study/'.length), ds });
  if (!study) notFound();
  const held = new Set(pointIds);
  const points = pointIds === null ? study.points : study.points.filter(({ id }) => held.has(id));
  const locale = await readerLocale();
  const facts = {
    link,
    asOf: null,
    rows: pointIds?.length ?? null,
    changes: ds === null ? [] : await changedSince(pointIds ?? [], ds),
    points,
    newest: link.access === 'public' ? link.path : null,
  };
  return (
    <StudyView
      study={{ ...study, points, open: ds === null ? study.open : 0 }}
      locale={locale}
      owner={await isReaderOwner()}
      link={{
        slug: link.slug,
        said: <LinkSaid facts={facts} words={shareWords(locale)} />,
      }}
    />
  );
}
