import type { Locale } from '../../../lib/text/locale.ts';
import { pageWords } from '../../../lib/text/page-words.ts';
import { words as allWords } from '../../../lib/text/words.ts';
import { Crumbs } from '../../catalogue/crumbs.tsx';
import { AccuracySection } from './accuracy-section.tsx';
import { DistributionSection } from './distribution-section.tsx';
import { FlawList } from './flaw-list.tsx';
import { GridSection } from './grid-section.tsx';
import { HeadlineSection } from './headline-section.tsx';
import { LiveSection } from './live-section.tsx';
import { type ReportData, type ReportProps, reportFigures } from './report-data.ts';
import { StatedFacts } from './stated-facts.tsx';

/** The 2019 report from the rows that are left of it, with its flaws where they occur. */
export function ReportView({ data, locale }: { data: ReportData; locale: Locale }) {
  const { report2019: words, sources } = pageWords(locale);
  const text = allWords(locale);
  const figures = reportFigures(data.points);
  const props: ReportProps = { data, figures, words, text, locale };
  const url = figures.headline?.point.source?.url ?? null;
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      <Crumbs links={[{ name: sources.title, href: '/sources' }]} here={words.title} text={text} />
      <h1 className="mt-1">{words.title}</h1>
      <p className="mt-1 max-w-[860px] text-[15px] leading-[24px]">{words.lead}</p>
      <p className="mt-2 text-ink2 text-small">
        {url === null ? (
          words.article
        ) : (
          <a href={url} rel="noreferrer" className="text-accent underline">
            {words.article}
          </a>
        )}{' '}
        {words.readThrough}
      </p>
      <div className="mt-7 grid gap-11 [&>*]:min-w-0">
        <StatedFacts {...props} />
        <HeadlineSection {...props} />
        <AccuracySection {...props} />
        <DistributionSection {...props} />
        <FlawList {...props} />
        <GridSection {...props} />
        <LiveSection {...props} />
      </div>
    </main>
  );
}
