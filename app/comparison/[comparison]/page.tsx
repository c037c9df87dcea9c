import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import {
  ComparisonView,
  comparisonTitle,
} from '../../../components/comparison/comparison-view.tsx';
import { getComparison } from '../../../lib/server/comparisons/get-comparison.ts';
import { comparisonJob } from '../../../lib/server/jobs/make-jobs.ts';
import { pageWords } from '../../../lib/text/page-words.ts';
import { words } from '../../../lib/text/words.ts';
import { isJobReady } from '../../job-ready.ts';
import { readSide } from '../../read-side.ts';
import { isReaderOwner, readerLocale } from '../../reader.ts';

interface PageProps {
  params: Promise<{ comparison: string }>;
}

const readComparison = cache(async (id: string) => getComparison({ id }));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readerLocale();
  const report = await readComparison((await params).comparison);
  if (!report) return { title: pageWords(locale).comparison.notFoundTitle };
  return { title: comparisonTitle(report, pageWords(locale), words(locale)) };
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
