import { Fragment } from 'react';
import { formatLatency } from '../../lib/chart/format.ts';
import type { FrameworkGains, FrameworkPair } from '../../lib/contract/catalogue.ts';
import { compareViewHref, defaultCompareView } from '../../lib/link/compare-view.ts';
import type { View } from '../../lib/link/view.ts';
import { viewQuery } from '../../lib/link/view-query.ts';
import { formatCount } from '../../lib/text/figures.ts';
import { buttonClass } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import { catalogueHref } from './catalogue-href.ts';
import { ratioAgainst, ratioWords } from './ratio-words.ts';
import type { EntryProps } from './section-props.ts';
import { SectionTable } from './section-table.tsx';

/** What choosing a framework buys on each device, against another one on what both were measured on. */
export function GainsSection({
  gains,
  view,
  ...props
}: EntryProps & { gains: FrameworkGains; view: View }) {
  const { words, entry, locale } = props;
  const { base } = gains;
  if (base === null) {
    return (
      <Section title={words.gains.title}>
        <p className="text-ink2">{words.gains.none}</p>
      </Section>
    );
  }
  const total = gains.means.reduce((sum, { pairs }) => sum + pairs, 0);
  return (
    <Section
      title={words.gains.title}
      controls={<BaseChoice gains={gains} view={view} words={words} />}
    >
      {gains.pairs.length === 0 ? (
        <p className="text-ink2">{words.gains.noPairs(base.name)}</p>
      ) : (
        <>
          {gains.means.map(({ tier, pairs, ratio }) => (
            <p key={tier} data-mean={tier}>
              {words.gains.mean(
                words.gains.tiers[tier],
                ratioAgainst(ratio, base.name, words.ratio, locale),
                pairs,
              )}
            </p>
          ))}
          <p className="mt-1 mb-2 max-w-[900px] text-ink2 text-small">
            {words.gains.rule}
            {total > gains.pairs.length
              ? ` ${words.gains.shown(formatCount(gains.pairs.length, locale), formatCount(total, locale))}`
              : ''}
          </p>
          <Pairs pairs={gains.pairs} ds={view.ds} own={entry.name} base={base.name} {...props} />
        </>
      )}
    </Section>
  );
}

/** A form that needs no script: the base is part of the address. */
function BaseChoice({
  gains,
  view,
  words,
}: {
  gains: FrameworkGains;
  view: View;
  words: EntryProps['words'];
}) {
  if (gains.others.length < 2) return null;
  return (
    <form className="flex min-w-0 flex-wrap items-center gap-2 print:hidden" method="get">
      {[...new URLSearchParams(viewQuery(view))].map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <label className="flex min-w-0 items-center gap-2 text-ink2">
        {words.gains.against}
        <select
          name="base"
          defaultValue={gains.base?.slug}
          className="h-[30px] pointer-coarse:h-10 min-w-0 max-w-[220px] rounded-ctl border border-ctl bg-surface px-2 text-body text-ink"
        >
          {gains.others.map(({ slug, name, shared }) => (
            <option key={slug} value={slug}>
              {words.gains.option(name, String(shared))}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={buttonClass('plain')}>
        {words.gains.apply}
      </button>
    </form>
  );
}

/** Pairs that are in sight at first. */
const shownAtFirst = 20;

interface PairsProps extends EntryProps {
  pairs: readonly FrameworkPair[];
  /** The data version that is pinned, or null. */
  ds: number | null;
  own: string;
  base: string;
}

function Pairs(props: PairsProps) {
  const { pairs, words, locale } = props;
  const first = pairs.slice(0, shownAtFirst);
  const rest = pairs.slice(shownAtFirst);
  return (
    <>
      <PairTable {...props} pairs={first} />
      {rest.length > 0 ? (
        <details>
          <summary className="cursor-pointer py-1.5 text-accent">
            {words.gains.more(formatCount(rest.length, locale))}
          </summary>
          <PairTable {...props} pairs={rest} />
        </details>
      ) : null}
    </>
  );
}

function PairTable({ pairs, ds, own, base, words, text, locale }: PairsProps) {
  const { columns } = words.gains;
  const figure = (ms: number) => formatLatency(ms, 'auto', locale).text;
  return (
    <SectionTable
      columns={[
        { name: columns.device },
        { name: columns.model },
        { name: columns.conditions, wide: true },
        { name: own, figure: true, wide: true },
        { name: base, figure: true, wide: true },
        { name: columns.ratio, figure: true },
        { name: columns.compare, wide: true },
      ]}
      rows={pairs.map((pair) => {
        const conditions = conditionsText(pair, text);
        const compare = (
          <a
            key="compare"
            href={compareViewHref({
              ...defaultCompareView(),
              c: [pair.basePoint, pair.point],
              ds,
            })}
            className="text-accent hover:underline print:hidden"
            aria-label={`${columns.compare}: ${pair.device.name}, ${pair.model.name}, ${conditions}`}
          >
            {columns.compare}
          </a>
        );
        return {
          key: `${pair.point} ${pair.basePoint}`,
          cells: [
            <Fragment key="device">
              <a href={catalogueHref('device', pair.device.slug, ds)} className={link}>
                {pair.device.name}
              </a>
              <span className="block font-normal text-ink2 text-small md:hidden">
                {conditions} {compare}
              </span>
            </Fragment>,
            <a key="model" href={catalogueHref('model', pair.model.slug, ds)} className={link}>
              {pair.model.name}
            </a>,
            <span key="conditions" className="text-ink2">
              {conditions}
            </span>,
            figure(pair.ms),
            figure(pair.baseMs),
            <strong key="ratio" className="font-semibold">
              {ratioWords(pair.baseMs / pair.ms, words.ratio, locale)}
            </strong>,
            compare,
          ],
        };
      })}
    />
  );
}

const link = 'hover:text-accent hover:underline';

function conditionsText(pair: FrameworkPair, { domain }: EntryProps['text']): string {
  return [
    pair.precision,
    pair.threads === null ? null : domain.threads(pair.threads),
    pair.batch === null || pair.batch === 1 ? null : domain.batch(pair.batch),
    pair.scenario === null || pair.scenario === 'SingleStream'
      ? null
      : domain.scenarios[pair.scenario],
    pair.powerMode,
    pair.statistic === 'mean' ? (domain.statistics.mean ?? 'mean') : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
