import { notFound } from 'next/navigation';
import { cache } from 'react';
import { CompareChoice } from '../../components/comparison/compare-choice.tsx';
import { ComparisonView } from '../../components/comparison/comparison-view.tsx';
import { compareResults } from '../../lib/server/comparisons/compare-results.ts';
import { comparisonJob } from '../../lib/server/jobs/make-jobs.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { isJobReady } from '../job-ready.ts';
import { readSide } from '../read-side.ts';
import { isReaderOwner } from '../reader.ts';
import { ownPoints } from './own-points.ts';

/** The report on two results, read once per request. */
export const readReport = cache(async (a: string, b: string) => compareResults({ a, b }));

/** `?a=RESULT&b=RESULT`: two stored results run by run; with one of them, the choice of the other. */
export async function TwoResults({
  a,
  b,
  locale,
}: {
  a: string | null;
  b: string | null;
  locale: Locale;
}) {
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
        owner={await isReaderOwner()}
      />
    );
  }
  const first = a === null ? null : await readSide(a);
  if (a !== null && !first) notFound();
  const points = await ownPoints(first?.cell.artifact.model.task ?? null);
  return <CompareChoice first={first} points={points} itself={b !== null} locale={locale} />;
}
