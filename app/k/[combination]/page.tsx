import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { historySentence } from '../../../components/history/history-sentence.ts';
import { HistoryView } from '../../../components/history/history-view.tsx';
import { ClaimBar } from '../../../components/published/claim-bar.tsx';
import type { Point } from '../../../lib/contract/point.ts';
import { defaultView } from '../../../lib/link/view.ts';
import { viewHref } from '../../../lib/link/view-query.ts';
import { besideCombination } from '../../../lib/server/points/beside-combination.ts';
import { catalogueWords } from '../../../lib/text/catalogue-words.ts';
import { ogMetadata, ogPath } from '../../og-metadata.ts';
import { readerLocale } from '../../reader.ts';
import { MeasureAgain } from './measure-again.tsx';
import { readHistory } from './read-history.ts';
import { subjectOf } from './subject-of.ts';

interface PageProps {
  params: Promise<{ combination: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readerLocale();
  const words = catalogueWords(locale);
  const found = await readHistory((await params).combination);
  const subject = found && (await subjectOf(found.history, locale));
  if (!subject) return { title: words.history.notFoundTitle };
  const title = words.history.title(subject.model.name, subject.device.name);
  const description = `${[subject.runtime.name, ...subject.rest].join(', ')}. ${historySentence(found.history, words, locale)}`;
  const alt = `${title}. ${description}`;
  const imagePath = ogPath({ page: 'combination', id: found.history.combination }, locale);
  return { title, description, ...ogMetadata({ title, description, alt, imagePath, locale }) };
}

export default async function CombinationPage({ params }: PageProps) {
  const locale = await readerLocale();
  const found = await readHistory((await params).combination);
  const subject = found && (await subjectOf(found.history, locale));
  if (!subject) notFound();
  const { history, owner } = found;
  return (
    <HistoryView
      history={history}
      subject={subject}
      exploreHref={exploreHref(history.points)}
      lead={
        <ClaimBar
          points={await besideCombination(history.combination)}
          concerns={({ combination }) => combination === history.combination}
          locale={locale}
        />
      }
      again={owner ? <MeasureAgain history={history} locale={locale} /> : null}
      owner={owner}
      locale={locale}
    />
  );
}

/** Explore in the cohort of the newest point, with every version of it highlighted. */
function exploreHref(points: readonly Point[]): string | null {
  const [newest] = points;
  if (!newest) return null;
  return viewHref({ ...defaultView(), co: newest.cohort, hl: points.map(({ id }) => id).sort() });
}
