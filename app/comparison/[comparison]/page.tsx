import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ComparisonView } from '../../../components/comparison/comparison-view.tsx';
import { getComparison } from '../../../lib/server/comparisons/get-comparison.ts';
import { comparisonJob } from '../../../lib/server/jobs/make-jobs.ts';
import { pageWords } from '../../../lib/text/page-words.ts';
import { isJobReady } from '../../job-ready.ts';
import { ogMetadata, ogPath } from '../../og-metadata.ts';
import { comparisonSaid } from '../../pictures/comparison-og.ts';
import { readSide } from '../../read-side.ts';
import { isReaderOwner, readerLocale } from '../../reader.ts';

interface PageProps {
  params: Promise<{ comparison: string }>;
}

const readComparison = cache(async (id: string) => getComparison({ id }));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readerLocale();
  const id = (await params).comparison;
  const report = await readComparison(id);
  if (!report) return { title: pageWords(locale).comparison.notFoundTitle };
  const { title, verdict } = comparisonSaid(report, locale);
  const description = verdict ?? title;
  const alt = verdict === null ? title : `${title}. ${verdict}`;
  const imagePath = ogPath({ page: 'comparison', id }, locale);
  return { title, description, ...ogMetadata({ title, description, alt, imagePath, locale }) };
}

export default async function ComparisonPage({ params }: PageProps) {
  const report = await readComparison((await params).comparison);
  if (!report) notFound();
  const [a, b] = await Promise.all([readSide(report.a.resultId), readSide(report.b.resultId)]);
  const ids = { a: report.a.resultId, b: report.b.resultId };
  return (
    <ComparisonView
      report={report}
      results={{ a, b }}
      jobReady={await isJobReady(() => comparisonJob(ids))}
      locale={await readerLocale()}
      owner={await isReaderOwner()}
    />
  );
}
