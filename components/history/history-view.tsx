import type { ReactNode } from 'react';
import { assignSeries, otherSeries, type Series } from '../../lib/chart/palette.ts';
import type { CombinationHistory } from '../../lib/contract/history.ts';
import { type CatalogueWords, catalogueWords } from '../../lib/text/catalogue-words.ts';
import { formatDay } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { words as allWords, type Words } from '../../lib/text/words.ts';
import { catalogueHref } from '../catalogue/catalogue-href.ts';
import { Crumbs } from '../catalogue/crumbs.tsx';
import { ratioWords } from '../catalogue/ratio-words.ts';
import { SeriesSwatch } from '../charts/series-swatch.tsx';
import { NotesSection } from '../notes/notes-section.tsx';
import { buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Section } from '../ui/section.tsx';
import { EnvironmentList } from './environment-list.tsx';
import { HistoryChart } from './history-chart.tsx';
import { HistoryLegend } from './history-legend.tsx';
import { boardsOf, historyMarks } from './history-marks.ts';
import { historySentence } from './history-sentence.ts';
import type { HistorySubject } from './history-subject.ts';
import { HistoryTable } from './history-table.tsx';
import { VersionPoints } from './version-points.tsx';

export interface HistoryViewProps {
  history: CombinationHistory;
  subject: HistorySubject;
  /** Address of Explore with its points highlighted; null when it has none. */
  exploreHref: string | null;
  /** How its owner measures it again; null for readers. */
  again: ReactNode;
  /** What stands over everything else, e.g. that somebody published another figure; or nothing. */
  lead?: ReactNode;
  owner: boolean;
  locale: Locale;
}

/** One combination over all its results, boards and versions. */
export function HistoryView(props: HistoryViewProps) {
  const { history, subject, again, lead, owner, locale } = props;
  const words = catalogueWords(locale);
  const text = allWords(locale);
  const series = assignSeries([subject])[subject.runtime.slug] ?? otherSeries;
  const measured = history.entries.length > 0;
  const parts = { ...props, words, text, series };
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      <Header {...parts} />
      <div className="mt-3 empty:hidden">{lead}</div>
      <div className="mt-5 grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_372px] [&>*]:min-w-0">
        <div className="grid content-start gap-8 [&>*]:min-w-0">
          {measured ? (
            <OverTime {...parts} />
          ) : (
            <EmptyState title={words.history.published.title} body={words.history.published.body} />
          )}
          {history.points.length > 0 ? (
            <Section
              title={measured ? words.history.points : words.history.sources}
              note={measured ? words.history.pointsNote : undefined}
            >
              <VersionPoints points={history.points} words={words} text={text} locale={locale} />
              {history.points.length > 1 ? (
                <p className="mt-2 text-ink2 text-small">
                  {words.history.separate}{' '}
                  <a
                    href={`/compare?c=${history.points
                      .slice(0, 6)
                      .map(({ id }) => id)
                      .join(',')}`}
                    className="text-accent underline print:hidden"
                  >
                    {words.history.compareVersions}
                  </a>
                </p>
              ) : null}
            </Section>
          ) : null}
          {measured ? (
            <Section title={words.history.all}>
              <HistoryTable
                entries={history.entries}
                series={series}
                words={words.history}
                text={text}
                locale={locale}
              />
            </Section>
          ) : null}
        </div>
        <div className="grid content-start gap-8 [&>*]:min-w-0">
          <NotesSection
            notes={history.notes}
            targets={noteTargets(history, words)}
            owner={owner}
            words={words.history}
          />
          {measured ? (
            <Section title={words.history.environment} note={words.history.environmentNote}>
              <EnvironmentList history={history} words={words.history} locale={locale} />
            </Section>
          ) : null}
          {again}
        </div>
      </div>
    </main>
  );
}

type Parts = HistoryViewProps & { words: CatalogueWords; text: Words; series: Series };

function Header({ history, subject, exploreHref, series, words, text, locale }: Parts) {
  const { device, model, runtime, rest } = subject;
  return (
    <div className="flex items-end justify-between gap-6 max-md:flex-col max-md:items-start max-md:gap-2">
      <div className="min-w-0">
        <Crumbs
          links={[
            { name: device.name, href: catalogueHref('device', device.slug) },
            { name: model.name, href: catalogueHref('model', model.slug) },
            { name: runtime.name, href: catalogueHref('framework', runtime.slug) },
          ]}
          here={words.history.crumb(history.combination.slice(0, 8))}
          text={text}
        />
        <h1 className="mt-1">{words.history.title(model.name, device.name)}</h1>
        <p className="flex items-start gap-2 text-ink2">
          <span className="flex h-[18px] items-center">
            <SeriesSwatch series={series} />
          </span>
          <span>{[runtime.name, ...rest].join(' · ')}</span>
        </p>
        {history.entries.length > 0 ? (
          <p id="history-sentence" className="mt-1 max-w-[900px]">
            {historySentence(history, words, locale)}
          </p>
        ) : null}
      </div>
      {exploreHref === null ? null : (
        <p className="pb-1 print:hidden">
          <a href={exploreHref} className={buttonClass('plain')}>
            {words.history.explore}
          </a>
        </p>
      )}
    </div>
  );
}

function OverTime({ history, subject, series, words, locale }: Parts) {
  const marks = historyMarks(history);
  if (marks.length === 0) return null;
  const changes = history.changes.map(({ at, ratio, detail }) => ({
    at: Date.parse(at),
    label: words.history.changePoint(ratioWords(ratio, words.catalogue.ratio, locale), detail),
  }));
  return (
    <Section title={words.history.chart} note={words.history.chartNote}>
      <HistoryLegend
        boards={boardsOf(history.entries)}
        standings={new Set(marks.map(({ standing }) => standing))}
        noted={marks.some(({ noted }) => noted)}
        series={series}
        words={words.history}
      />
      <HistoryChart
        subject={words.history.title(subject.model.name, subject.device.name)}
        summary={historySentence(history, words, locale)}
        marks={marks}
        changes={changes}
        series={series}
      />
    </Section>
  );
}

/** The combination as a whole first, then its results, newest first. */
function noteTargets({ combination, entries }: CombinationHistory, { history }: CatalogueWords) {
  const results = [...entries].reverse().map(({ resultId, measuredAt }) => ({
    about: { kind: 'result' as const, id: resultId },
    name: measuredAt === null ? history.stillOpen : history.notes.about(momentOf(measuredAt)),
  }));
  const whole = {
    about: { kind: 'combination' as const, id: combination },
    name: history.notes.whole,
  };
  return [whole, ...results];
}

function momentOf(iso: string): string {
  return `${formatDay(iso)} ${iso.slice(11, 16)}`;
}
