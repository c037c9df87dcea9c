import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { StudyView, studySentence } from '../../../components/study/study-view.tsx';
import { getStudy } from '../../../lib/server/studies/get-study.ts';
import { pageWords } from '../../../lib/text/page-words.ts';
import { isReaderOwner, readerLocale } from '../../reader.ts';

interface PageProps {
  params: Promise<{ study: string }>;
}

const readStudy = cache(async (id: string) => getStudy({ id }));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readerLocale();
  const study = await readStudy((await params).study);
  if (!study) return { title: pageWords(locale).study.notFoundTitle };
  return { title: study.name, description: studySentence(study, pageWords(locale), locale) };
}

export default async function StudyPage({ params }: PageProps) {
  const study = await readStudy((await params).study);
  if (!study) notFound();
  const owner = await isReaderOwner();
  return <StudyView study={study} locale={await readerLocale()} owner={owner} />;
}
