import type { ReactNode } from 'react';
import { formatFigure, formatLatency } from '../../../lib/chart/format.ts';
import { sourceHref } from '../../../lib/link/source-href.ts';
import { RemarkSign } from '../../ui/remark-sign.tsx';
import { FlawMarks } from './flaw-mark.tsx';
import type { ReportProps, Timed } from './report-data.ts';

/** The three figures that the article states, each as a fact about the article. */
export function StatedFacts(props: ReportProps) {
  const { words, figures, data, locale } = props;
  const { headline, coral, promised } = figures;
  const accurate = data.timeless[0] ?? null;
  return (
    <section id="stated" aria-labelledby="stated-heading" className="scroll-mt-4">
      <div className="flex min-h-9 flex-wrap items-baseline gap-x-3 border-ctl border-b pb-1.5">
        <h2 id="stated-heading">{words.stated}</h2>
        <p className="text-ink3 text-small">{words.statedNote}</p>
      </div>
      <dl className="grid md:grid-cols-3">
        <Fact
          {...props}
          name={words.winners.speed}
          subject={subjectOf(headline, words.missing)}
          figure={headline && latencyText(headline, locale)}
          evidence={headline && rateText(headline, props)}
          href={headline && sourceHref(headline.point)}
          flaws={[1, 5]}
          doubted
        />
        <Fact
          {...props}
          name={words.winners.edge}
          subject={subjectOf(coral, words.missing)}
          figure={coral && latencyText(coral, locale)}
          evidence={
            coral &&
            [rateText(coral, props), promised && words.promised(latencyText(promised, locale))]
              .filter(Boolean)
              .join(words.comma)
          }
          href={coral && sourceHref(coral.point)}
          flaws={[1, 4]}
        />
        <Fact
          {...props}
          name={words.winners.accuracy}
          subject={
            accurate
              ? [accurate.device, accurate.model, accurate.framework].filter(Boolean).join(' · ')
              : words.missing
          }
          figure={
            typeof accurate?.other_accuracy?.value === 'number'
              ? words.over(`${accurate.other_accuracy.value} %`)
              : null
          }
          evidence={
            accurate &&
            [words.top1On(accurate.dataset ?? ''), words.countNotStated].join(words.comma)
          }
          href="/sources/tryolabs"
          flaws={[2, 3]}
          doubted
        />
      </dl>
    </section>
  );
}

function Fact({
  name,
  subject,
  figure,
  evidence,
  href,
  flaws,
  doubted = false,
  words,
}: ReportProps & {
  name: string;
  subject: string;
  figure: string | null;
  evidence: string | null;
  href: string | null;
  flaws: readonly number[];
  doubted?: boolean;
}): ReactNode {
  return (
    <div className="min-w-0 border-line border-b py-3 md:border-r md:pr-5 md:pl-5 md:first:pl-0 md:last:border-r-0">
      <dt className="flex items-center justify-between gap-3 text-ink2">
        {name}
        <FlawMarks numbers={flaws} words={words} />
      </dt>
      <dd>
        <span className="flex items-center gap-2 font-semibold text-[30px] leading-[42px] tracking-[-0.02em]">
          {figure ?? <span className="text-h2 text-ink3">{words.missing}</span>}
          {doubted ? <RemarkSign size={18} /> : null}
        </span>
        <span className="block font-medium">{subject}</span>
        <span className="block text-ink2 text-small">{evidence}</span>
        {href === null ? null : (
          <a href={href} className="text-accent text-small hover:underline">
            {words.openRow}
          </a>
        )}
      </dd>
    </div>
  );
}

function subjectOf(timed: Timed | null, missing: string): string {
  if (timed === null) return missing;
  const { device, model, runtime } = timed.point;
  return [device.name, model.name, runtime.name].join(' · ');
}

function latencyText({ ms }: Timed, locale: string): string {
  return formatLatency(ms, 'auto', locale).text;
}

function rateText({ point }: Timed, { words, locale }: ReportProps): string {
  const rate = point.throughputPerS;
  return [rate === null ? null : words.fps(formatFigure(rate, locale)), words.ofMean]
    .filter((part) => part !== null)
    .join(words.comma);
}
