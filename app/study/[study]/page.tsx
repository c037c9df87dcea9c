import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { StudyView, studySentence } from '../../../components/study/study-view.tsx';
import { getStudy } from '../../../lib/server/studies/get-study.ts';
import { pageWords } from '../../../lib/text/page-words.ts';
import { ogMetadata, ogPath } from '../../og-metadata.ts';
import { isReaderOwner, readerLocale } from '../../reader.ts';

interface PageProps {
  params: Promise<{ study: string }>;
}

const readStudy = cache(async (id: string) => getStudy({ id }));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readerLocale();
  const id = (await params).study;
  const study = await readStudy(id);
  if (!study) return { title: pageWords(locale).study.notFoundTitle };
  const { name: title } = study;
  const description = studySentence(study, pageWords(locale), locale);
  const alt = `${title}. ${description}`;
  const imagePath = ogPath({ page: 'study', id }, locale);
  return { title, description, ...ogMetadata({ title, description, alt, imagePath, locale }) };
}

export default async function StudyPage({ params }: PageProps) {
  const study = await readStudy((await params).study);
  if (!study) notFound();
  const owner = await isReaderOwner();
  return <StudyView study={study} locale={await readerLocale()} owner={owner} />;
}
