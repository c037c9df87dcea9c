import { formatFigure, formatShare } from '../../lib/chart/format.ts';
import type { Comparison, ComparisonReport } from '../../lib/contract/comparison.ts';
import type { Result } from '../../lib/contract/result.ts';
import { formatCount } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { type PageWords, pageWords } from '../../lib/text/page-words.ts';
import { words as allWords, type Words } from '../../lib/text/words.ts';
import { JobCommand } from '../measured/job-command.tsx';
import { ShareButton } from '../share/share-button.tsx';
import type { Shared } from '../share/shared.ts';
import type { ShownLink } from '../share/shown-link.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Section } from '../ui/section.tsx';
import { measuredRows } from './measured-rows.tsx';
import { OrderSection } from './order-section.tsx';
import { shortNames, sideFields, sideName } from './side-fields.ts';
import { SideTable } from './side-table.tsx';
import { VerdictPanel } from './verdict-panel.tsx';
import { noiseSentence } from './verdict-words.ts';

/** Two results against each other: verdict, runs in their order, what differs, what was measured. */
export function ComparisonView({
  report,
  results,
  jobReady,
  locale,
  owner,
  link = null,
}: {
  report: ComparisonReport;
  /** Both sides as stored, for figures and remarks; null when a reader may not see one. */
  results: { a: Result | null; b: Result | null };
  /** Whether a ready-made job can measure the two again. */
  jobReady: boolean;
  locale: Locale;
  owner: boolean;
  /** The link that the page stands at, where it is not at its own address. */
  link?: ShownLink | null;
}) {
  const words = pageWords(locale);
  const text = allWords(locale);
  const { comparison } = report;
  const title = comparisonTitle(report, words, text);
  const names = shortNames(report.a, report.b, text);
  const fields = sideFields(report, comparison?.differs ?? [], words, text);
  const heads = { a: `A  ${names.a}`, b: `B  ${names.b}` };
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h1>{title}</h1>
          <p className="text-ink2">
            {report.a.device.name === report.b.device.name
              ? report.a.device.name
              : `A: ${report.a.device.name} · B: ${report.b.device.name}`}
          </p>
          {link?.said}
        </div>
        <div className="flex gap-2 print:hidden">
          <ShareButton
            shared={{ ...addressOf(report), title }}
            confirmation={text.shell.linkCopied}
            owner={owner}
            link={link && { slug: link.slug }}
          />
        </div>
      </div>
      <div className="mt-5 grid [&>*]:min-w-0 gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,1fr)_452px]">
        <div className="grid min-w-0 content-start gap-8 max-xl:contents [&>*]:min-w-0">
          {comparison ? (
            <div className="max-xl:order-2">
              <OrderSection report={report} comparison={comparison} words={words} locale={locale} />
            </div>
          ) : null}
          <div className="grid gap-6 max-xl:order-3">
            {report.kind === 'aa' ? null : (
              <SideTable
                title={words.comparison.differs}
                rows={fields.filter(({ differs }) => differs)}
                heads={heads}
              />
            )}
            {results.a && results.b ? (
              <SideTable
                title={words.comparison.measured}
                rows={measuredRows(results.a, results.b, words, text, locale)}
                heads={heads}
              />
            ) : null}
            <SideTable
              title={words.comparison.same}
              rows={fields.filter(({ differs }) => !differs)}
              heads={heads}
            />
          </div>
        </div>
        <div className="grid min-w-0 content-start gap-8 max-xl:contents [&>*]:min-w-0">
          <div className="max-xl:order-1">
            {comparison ? (
              <VerdictPanel comparison={comparison} words={words} locale={locale} />
            ) : (
              <EmptyState title={words.comparison.verdictTitle} body={words.comparison.measuring} />
            )}
          </div>
          {report.kind === 'aa' && comparison?.noise ? (
            <p className="max-xl:order-1" data-sentence="noise">
              {noiseSentence(comparison.noise, words.comparison, locale)}
            </p>
          ) : null}
          {comparison?.answers ? (
            <div className="max-xl:order-4">
              <AnswersSection answers={comparison.answers} words={words} locale={locale} />
            </div>
          ) : null}
          <div className="max-xl:order-5">
            <JobSection report={report} ready={jobReady} words={words} locale={locale} />
          </div>
        </div>
      </div>
    </main>
  );
}

/** Where it stands: a comparison that was measured as one has an address of its own. */
function addressOf({ id, a, b }: ComparisonReport): Pick<Shared, 'path' | 'query'> {
  if (id !== null) return { path: `/comparison/${id}`, query: '' };
  return { path: '/compare', query: `a=${a.resultId}&b=${b.resultId}` };
}

/** "int8 against fp32": the page's title. */
export function comparisonTitle(
  report: ComparisonReport,
  { comparison }: PageWords,
  text: Words,
): string {
  if (report.kind === 'aa') return comparison.aaTitle(sideName(report.a));
  const names = shortNames(report.a, report.b, text);
  return comparison.title(names.a, names.b);
}

function AnswersSection({
  answers,
  words: { comparison },
  locale,
}: {
  answers: NonNullable<Comparison['answers']>;
  words: PageWords;
  locale: Locale;
}) {
  const { answers: said } = comparison;
  const whole = (count: number) => formatCount(count, locale);
  return (
    <Section title={said.title}>
      <p>
        {said.sentence(
          whole(answers.images),
          whole(answers.onlyA),
          whole(answers.onlyB),
          answers.p < 0.001 ? '< 0.001' : `= ${formatFigure(answers.p, locale)}`,
          formatShare(answers.agreement, locale),
        )}{' '}
        {answers.p < 0.05 ? said.difference : said.none}
      </p>
    </Section>
  );
}

function JobSection({
  report: { a, b, order },
  ready,
  words: { comparison },
  locale,
}: {
  report: ComparisonReport;
  ready: boolean;
  words: PageWords;
  locale: Locale;
}) {
  const { job } = comparison;
  const single = [a, b].every(
    ({ cell }) => cell.scenario === 'SingleStream' && cell.concurrency === 1,
  );
  const why =
    a.device.slug !== b.device.slug ? job.other : !single ? job.single : ready ? null : job.own;
  return (
    <Section title={order === null ? job.title : job.again}>
      {why === null ? (
        <>
          <p className="mb-2 text-ink2">{job.body}</p>
          <JobCommand
            href={`/api/v1/jobs/comparison?a=${a.resultId}&b=${b.resultId}`}
            file={`compare-${a.resultId.slice(-6)}-${b.resultId.slice(-6)}.json`}
            words={job}
            text={allWords(locale)}
          />
        </>
      ) : (
        <p className="text-ink2">{why}</p>
      )}
    </Section>
  );
}
