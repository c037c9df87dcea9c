import { AgainSection } from '../../../components/measured/again-section.tsx';
import { resultSections } from '../../../components/measured/result-sections.tsx';
import { ClaimBar } from '../../../components/published/claim-bar.tsx';
import { ResultView } from '../../../components/result/result-view.tsx';
import { RetractSection } from '../../../components/result/retract-section.tsx';
import { RetractedView } from '../../../components/result/retracted-view.tsx';
import type { ShownLink } from '../../../components/share/shown-link.ts';
import type { Result } from '../../../lib/contract/result.ts';
import { wholeCell } from '../../../lib/contract/whole-cell.ts';
import { reproductionsOf } from '../../../lib/server/combinations/reproductions-of.ts';
import { noiseJob } from '../../../lib/server/jobs/make-jobs.ts';
import { besidePublished } from '../../../lib/server/points/beside-published.ts';
import { isJobReady } from '../../job-ready.ts';
import { isReaderOwner, readerLocale } from '../../reader.ts';
import { againHrefs } from './again-hrefs.ts';
import { forBrowser } from './for-browser.ts';

/** A result, or the tombstone of a retracted one, at its own address or at a link's. */
export async function ResultBody({
  result,
  asked,
  link = null,
}: {
  result: Result;
  asked: Record<string, string | string[] | undefined>;
  link?: ShownLink | null;
}) {
  const locale = await readerLocale();
  if (result.retracted) return <RetractedView result={result} locale={locale} link={link} />;
  const one = (key: string) => (typeof asked[key] === 'string' ? asked[key] : null);
  const noise = await isJobReady(() => noiseJob({ result: result.id }));
  // What a link shows stays as it was: who measured it again is told at its own address.
  const again = link === null ? await reproductionsOf(result.id) : null;
  const measured = resultSections(result, locale, noise, again);
  const points = await besidePublished(result.id);
  const sections = {
    ...measured,
    lead: (
      <>
        <ClaimBar points={points} locale={locale} />
        {measured.lead}
      </>
    ),
  };
  const owner = await isReaderOwner();
  const acting = owner && link === null;
  const retractable = acting && result.state !== 'open';
  const cell = acting ? wholeCell(result.cell) : null;
  const rerun = cell &&
    result.profile && {
      hrefs: await againHrefs(result, { cell, profile: result.profile }),
    };
  return (
    <ResultView
      result={forBrowser(result)}
      asked={{ p: one('p'), tr: one('tr'), dist: one('dist') }}
      owner={owner}
      link={link}
      sections={{
        ...sections,
        aside: (
          <>
            {sections.aside}
            {rerun ? <AgainSection hrefs={rerun.hrefs} locale={locale} /> : null}
            {retractable ? <RetractSection result={result} locale={locale} /> : null}
          </>
        ),
      }}
    />
  );
}
