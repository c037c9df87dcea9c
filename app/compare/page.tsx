import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { CompareChoice } from '../../components/comparison/compare-choice.tsx';
import { ComparisonView, comparisonTitle } from '../../components/comparison/comparison-view.tsx';
import { compareResults } from '../../lib/server/comparisons/compare-results.ts';
import { comparisonJob } from '../../lib/server/jobs/make-jobs.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { words } from '../../lib/text/words.ts';
import { isJobReady } from '../job-ready.ts';
import { readSide } from '../read-side.ts';
import { readerLocale } from '../reader.ts';
import { ownPoints } from './own-points.ts';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const readReport = cache(async (a: string, b: string) => compareResults({ a, b }));

/** The two ids of the address; null where one is not given. Given twice, it is none. */
async function sidesOf(searchParams: PageProps['searchParams']) {
  const { a, b } = await searchParams;
  const one = (text: string | string[] | undefined) => (typeof text === 'string' ? text : null);
  return { a: one(a), b: one(b) };
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const locale = await readerLocale();
  const { a, b } = await sidesOf(searchParams);
  const { comparison } = pageWords(locale);
  if (a === null || b === null || a === b) return { title: comparison.choose.title };
  const report = await readReport(a, b);
  if (!report) return { title: comparison.notFoundTitle };
  return { title: comparisonTitle(report, pageWords(locale), words(locale)) };
}

export default async function ComparePage({ searchParams }: PageProps) {
  const locale = await readerLocale();
  const { a, b } = await sidesOf(searchParams);
  if (a !== null && b !== null && a !== b) {
    const report = await readReport(a, b);
    if (!report) notFound();
    const [one, other] = await Promise.all([readSide(a), readSide(b)]);
    return (
      <ComparisonView
        report={report}
        results={{ a: one, b: other }}
        jobReady={await isJobReady(() => comparisonJob({ a, b }))}
        locale={locale}
      />
    );
  }
  const first = a === null ? null : await readSide(a);
  if (a !== null && !first) notFound();
  const points = await ownPoints(first?.cell.artifact.model.task ?? null);
  return <CompareChoice first={first} points={points} itself={b !== null} locale={locale} />;
}
