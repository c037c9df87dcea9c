import { notFound } from 'next/navigation';
import { ComparisonView } from '../../../components/comparison/comparison-view.tsx';
import { LinkSaid } from '../../../components/share/link-said.tsx';
import type { Result } from '../../../lib/contract/result.ts';
import { comparisonJob } from '../../../lib/server/jobs/make-jobs.ts';
import type { OpenLink } from '../../../lib/server/links/open-link.ts';
import { shareWords } from '../../../lib/text/share-words.ts';
import { isJobReady } from '../../job-ready.ts';
import { readSide } from '../../read-side.ts';
import { isReaderOwner, readerLocale } from '../../reader.ts';
import { findReportPage } from '../../report-page.ts';

/** Two results against each other, as a link shows them; a side may have been retracted since. */
export async function SharedReport({ link }: { link: OpenLink }) {
  const page = await findReportPage(link);
  if (page?.kind !== 'sides') notFound();
  const { report } = page;
  const locale = await readerLocale();
  const ids = { a: report.a.resultId, b: report.b.resultId };
  const [a, b] = await Promise.all([readSide(ids.a), readSide(ids.b)]);
  const facts = {
    link,
    asOf: null,
    rows: null,
    changes: [],
    result: whatBecameOf([a, b]),
    points: [],
    newest: null,
  };
  return (
    <ComparisonView
      report={report}
      results={{ a, b }}
      jobReady={await isJobReady(() => comparisonJob(ids))}
      locale={locale}
      owner={await isReaderOwner()}
      link={{
        slug: link.slug,
        said: <LinkSaid facts={facts} words={shareWords(locale)} />,
      }}
    />
  );
}

function whatBecameOf(sides: readonly (Result | null)[]) {
  const retractedAt = sides.flatMap((side) => side?.retracted?.at ?? []).sort()[0] ?? null;
  return { retractedAt, superseded: sides.some((side) => side?.superseded) };
}
