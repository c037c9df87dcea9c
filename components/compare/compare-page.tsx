import Link from 'next/link';
import { compareExportHrefs, linkExportHrefs } from '../../lib/export/export-hrefs.ts';
import { compareQuery, compareViewHref } from '../../lib/link/compare-view.ts';
import { basketLimit } from '../../lib/link/view.ts';
import { formatDay } from '../../lib/text/figures.ts';
import { SavedViews } from '../saved-views/saved-views.tsx';
import { ExportMenu } from '../share/export-menu.tsx';
import { ShareButton } from '../share/share-button.tsx';
import type { ShownLink } from '../share/shown-link.ts';
import { buttonClass } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { AccuracyGround } from './accuracy-ground.tsx';
import { AddSection } from './add-section.tsx';
import { CheckSections } from './check-section.tsx';
import { DifferenceSection } from './difference-section.tsx';
import { EnvironmentSection } from './environment-section.tsx';
import { compareHeading } from './heading.ts';
import { identityRows } from './identity-rows.ts';
import { MeasuredSection } from './measured-section.tsx';
import { PanelSection } from './panel-section.tsx';
import type { Compared, Drawing } from './slot.ts';
import { VerdictSection } from './verdict-section.tsx';

/** Two to six points against a baseline: what they take, what may be said, and what differs. */
export function ComparePage({
  compared,
  drawing,
  link = null,
}: {
  compared: Compared;
  drawing: Drawing;
  /** The link that the page stands at, where it is not at its own address. */
  link?: ShownLink | null;
}) {
  const { slots, base, view, owner } = compared;
  const { compare } = drawing.words;
  const rows = identityRows(slots, view, drawing);
  const heading = compareHeading(slots, rows, drawing);
  const query = compareQuery({ ...view, find: null, ds: compared.ds });
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      <IgnoredNotice compared={compared} drawing={drawing} />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h1>{heading}</h1>
          {link?.said}
          <p className="text-ink2">
            {compare.countOf(slots.length)} {compare.baselineIs(base.letter)}{' '}
            <AsOf compared={compared} drawing={drawing} />
          </p>
        </div>
        <div className="flex flex-wrap gap-2 print:hidden">
          {slots.length < basketLimit && link === null ? (
            <a href="#add" className={buttonClass('plain')}>
              {compare.add.button}
            </a>
          ) : null}
          <SavedViews
            path="/compare"
            query={compareQuery({ ...view, find: null })}
            owner={owner && link === null}
          />
          <ExportMenu
            hrefs={link === null ? compareExportHrefs(query) : linkExportHrefs(link.slug)}
          />
          <ShareButton
            shared={{ path: '/compare', query, title: heading }}
            confirmation={compare.linkCopied(slots.length)}
            owner={owner}
            link={link && { slug: link.slug }}
          />
        </div>
      </div>
      <div className="mt-5 grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,872fr)_minmax(372px,466fr)] [&>*]:min-w-0">
        <div className="grid content-start gap-8 max-xl:contents [&>*]:min-w-0">
          <div className="max-xl:order-1">
            <PanelSection compared={compared} drawing={drawing} />
          </div>
          <div className="max-xl:order-3">
            <DifferenceSection compared={compared} drawing={drawing} />
          </div>
          <div className="max-xl:order-4">
            <MeasuredSection compared={compared} drawing={drawing} />
          </div>
          <div className="max-xl:order-6">
            <EnvironmentSection compared={compared} drawing={drawing} />
          </div>
        </div>
        <div className="grid content-start gap-8 max-xl:contents [&>*]:min-w-0">
          <div className="max-xl:order-2">
            <VerdictSection compared={compared} drawing={drawing} />
          </div>
          <div className="grid gap-8 empty:hidden max-xl:order-5">
            <CheckSections compared={compared} drawing={drawing} />
            <AccuracyGround compared={compared} drawing={drawing} />
          </div>
          {link === null ? <AddMore compared={compared} drawing={drawing} /> : null}
        </div>
      </div>
    </main>
  );
}

/** What else may be compared: a search, and the chart that the points came from. */
function AddMore({ compared, drawing }: { compared: Compared; drawing: Drawing }) {
  const { compare } = drawing.words;
  return (
    <div id="add" className="scroll-mt-4 max-xl:order-7 print:hidden">
      <Section title={compare.add.title}>
        <AddSection view={compared.view} found={compared.found} drawing={drawing} />
        <p className="mt-3 text-small">
          <Link
            href={`/?${exploreQuery(compared)}`}
            prefetch={false}
            className="text-accent underline"
          >
            {compare.add.fromChart}
          </Link>
        </p>
      </Section>
    </div>
  );
}

/** The basket on Explore, in the cohort of the baseline, where most others will be. */
function exploreQuery({ view, base }: Compared): string {
  const c = compareQuery({ ...view, base: null, find: null }).match(/^c=[^&]*/)?.[0] ?? '';
  const cohort = base.point?.cohort;
  return cohort ? `co=${encodeURIComponent(cohort)}&${c}` : c;
}

function AsOf({
  compared: { view, asOf, ds, latestDs },
  drawing: { words },
}: {
  compared: Compared;
  drawing: Drawing;
}) {
  const { compare } = words;
  if (view.ds === null || asOf === null) return null;
  return (
    <>
      {compare.asOf(formatDay(asOf))}{' '}
      {ds < latestDs ? (
        <>
          {compare.newer}{' '}
          <Link
            href={compareViewHref(view, { ds: null })}
            prefetch={false}
            className="text-accent underline"
          >
            {compare.unpin}
          </Link>
        </>
      ) : null}
    </>
  );
}

/** Keys of the address that were not understood, named once (ux.md A6). */
export function IgnoredNotice({
  compared: { ignored },
  drawing: { words, text },
}: {
  compared: Pick<Compared, 'ignored'>;
  drawing: Drawing;
}) {
  if (ignored.length === 0) return null;
  const keys = [...new Set(ignored.map(({ key }) => key))].join(', ');
  return (
    <div className="mb-3">
      <Notice dismissLabel={text.shell.dismiss}>{words.compare.ignored(keys)}</Notice>
    </div>
  );
}
