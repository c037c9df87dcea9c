import { assignSeries, otherSeries } from '../../lib/chart/palette.ts';
import { sweepPanels } from '../../lib/chart/sweep/panels.ts';
import type { Study } from '../../lib/contract/study.ts';
import { formatCount, formatMoment } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { type PageWords, pageWords } from '../../lib/text/page-words.ts';
import { words as allWords } from '../../lib/text/words.ts';
import { ShareButton } from '../share/share-button.tsx';
import type { ShownLink } from '../share/shown-link.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Section } from '../ui/section.tsx';
import { efficiencyByPoint, kneeSentences } from './load-facts.ts';
import { mostWide } from './panel-sizes.ts';
import { StudyPanel } from './study-panel.tsx';
import { StudyTable } from './study-table.tsx';

/** A sweep as small multiples over one table of the same rows. */
export function StudyView({
  study,
  locale,
  owner,
  link = null,
}: {
  study: Study;
  locale: Locale;
  owner: boolean;
  /** The link that the page stands at, where it is not at its own address. */
  link?: ShownLink | null;
}) {
  const words = pageWords(locale);
  const panels = sweepPanels(study.points, study.axes, (axis, value) =>
    words.study.value[axis](String(value)),
  );
  const series = assignSeries(study.points);
  const knees = kneeSentences(panels, words, locale);
  const efficiency = efficiencyByPoint(panels);
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <p className="text-ink2 text-small">
            {words.study.kicker} · {formatMoment(study.openedAt)}
          </p>
          <h1>{study.name}</h1>
        </div>
        <div className="flex gap-2 print:hidden">
          <ShareButton
            shared={{ path: `/study/${study.id}`, query: '', title: study.name }}
            confirmation={allWords(locale).shell.linkCopied}
            owner={owner}
            link={link && { slug: link.slug }}
          />
        </div>
      </div>
      {link?.said}
      <p className="mt-2 max-w-[900px] text-ink2" id="study-sentence">
        {studySentence(study, words, locale)}
      </p>
      {study.points.length === 0 ? (
        <div className="pt-5">
          <EmptyState title={words.study.empty.title} body={words.study.empty.body} />
        </div>
      ) : (
        <>
          <div
            className={`mt-5 grid gap-x-8 gap-y-7 ${panels.length > mostWide ? 'grid-cols-[repeat(auto-fill,minmax(min(100%,330px),1fr))]' : 'grid-cols-[repeat(auto-fit,minmax(min(100%,330px),1fr))]'}`}
          >
            {panels.map((panel) => (
              <StudyPanel
                key={`${panel.device} ${panel.model} ${panel.scenario} ${panel.axis} ${panel.quantity}`}
                panel={panel}
                among={panels.length}
                seriesOf={(runtime) => series[runtime] ?? otherSeries}
                words={words}
                text={allWords(locale)}
                locale={locale}
              />
            ))}
          </div>
          {knees.length > 0 ? (
            <div className="mt-5 max-w-[900px]" data-sentence="knee">
              {knees.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              <p className="mt-1 text-ink2 text-small">
                {words.study.kneeRule} {words.study.efficiencyRule}
              </p>
            </div>
          ) : null}
          <div className="mt-8">
            <Section title={words.study.table}>
              <StudyTable study={study} efficiencyOf={efficiency} locale={locale} />
            </Section>
          </div>
        </>
      )}
    </main>
  );
}

/** How many results over what, what is missing, and what bars and triangles mean. */
export function studySentence(study: Study, { study: words }: PageWords, locale: Locale): string {
  const without = study.points.filter(
    ({ outcome, validity }) => outcome !== 'ok' || validity === 'rejected',
  ).length;
  const names = study.axes.map((axis) => words.axes[axis]);
  const axes =
    names.length < 2
      ? (names[0] ?? '')
      : names.slice(0, -1).join(words.between) + words.and + (names.at(-1) ?? '');
  return [
    words.count(formatCount(study.points.length, locale), axes),
    study.open > 0 ? words.open(study.open) : null,
    without > 0 ? words.without(without) : null,
    study.points.length > 0 ? `${words.timer} ${words.whisker}` : null,
  ]
    .filter((part) => part !== null)
    .join(' ');
}
