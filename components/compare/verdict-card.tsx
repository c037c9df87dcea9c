import type { ReactNode } from 'react';
import { formatFigure, formatShare } from '../../lib/chart/format.ts';
import type { Comparison, ComparisonReport } from '../../lib/contract/comparison.ts';
import { storedRatio } from '../../lib/link/stored-ratio.ts';
import { formatCount } from '../../lib/text/figures.ts';
import {
  causesOf,
  differsSentence,
  leftOutSentence,
  spokenVerdict,
} from '../comparison/verdict-words.ts';
import { Badge } from '../ui/badge.tsx';
import { blockedReasons, differenceSentence, letteredObstacle } from './blocked-reasons.ts';
import type { Compared, Drawing, Slot } from './slot.ts';
import { usable } from './slot.ts';

/** One slot against the baseline: a verdict, a ratio alone, or why neither may be said. */
export function VerdictCard({
  slot,
  compared,
  drawing,
}: {
  slot: Slot;
  compared: Compared;
  drawing: Drawing;
}) {
  const { base, verdicts, view } = compared;
  const { compare } = drawing.words;
  const verdict = verdicts.get(slot.id);
  const [a, b] = [usable(base), usable(slot)];
  const title = compare.against(slot.letter, base.letter);
  if (a && b && verdict && verdict !== 'too-many') {
    return <ReportCard title={title} report={verdict} slot={slot} base={base} drawing={drawing} />;
  }
  const ratio = a && b && verdict === undefined ? storedRatio(a, b, view) : null;
  if (ratio !== null) {
    return (
      <Card title={title} verdict="none">
        <p className="font-semibold text-h1">
          {compare.ratioAlone(formatFigure(ratio, drawing.locale))}
        </p>
        <p className="mt-1 text-ink2">
          {compare.ratioWhy} {differenceSentence(base, slot, view, drawing)}
        </p>
      </Card>
    );
  }
  const reasons = blockedReasons(slot, base, view, verdict === 'too-many', drawing);
  return <BlockedCard title={title} reasons={reasons} drawing={drawing} />;
}

function ReportCard({
  title,
  report,
  slot,
  base,
  drawing,
}: {
  title: string;
  report: ComparisonReport;
  slot: Slot;
  base: Slot;
  drawing: Drawing;
}) {
  const { words, locale } = drawing;
  const { compare, comparison: said } = words;
  const { comparison } = report;
  const names = { a: base.letter, b: slot.letter };
  const inFull = (
    <p className="mt-1 text-small print:hidden">
      <a
        href={`/compare?a=${report.a.resultId}&b=${report.b.resultId}`}
        className="text-accent underline"
      >
        {compare.inFull}
      </a>
    </p>
  );
  if (!comparison) {
    return (
      <Card title={title} verdict="open">
        <p className="text-ink2">{compare.notOpen}</p>
        {inFull}
      </Card>
    );
  }
  const spoken = spokenVerdict(comparison, said, locale, slot.letter);
  if (spoken.blocked) {
    const reasons = comparison.obstacles.map((obstacle) => letteredObstacle(obstacle, names, said));
    return (
      <BlockedCard title={title} reasons={reasons} drawing={drawing}>
        <p className="mt-1 text-ink2">{differsSentence(comparison.differs, said)}</p>
        <Answers comparison={comparison} names={names} drawing={drawing} />
        {inFull}
      </BlockedCard>
    );
  }
  const causes = causesOf(comparison.differs).length;
  const sentences = [
    spoken.why,
    differsSentence(comparison.differs, said),
    said.grade[comparison.grade],
    leftOutSentence(comparison, said),
  ];
  return (
    <Card
      title={title}
      verdict={comparison.verdict ?? 'none'}
      badge={causes > 1 ? <Badge tone="remark">{compare.severalDiffer(causes)}</Badge> : null}
    >
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold text-readout tracking-[-0.02em]">{spoken.head}</span>
        {spoken.beside ? <span className="text-ink2">{spoken.beside}</span> : null}
      </p>
      <p className="mt-1 text-ink2">
        {sentences.filter((sentence) => sentence !== null).join(' ')}
      </p>
      <Answers comparison={comparison} names={names} drawing={drawing} />
      {inFull}
    </Card>
  );
}

function BlockedCard({
  title,
  reasons,
  drawing: { words },
  children,
}: {
  title: string;
  reasons: readonly string[];
  drawing: Drawing;
  children?: ReactNode;
}) {
  return (
    <Card
      title={title}
      verdict="not comparable"
      badge={<Badge tone="remark">{words.comparison.notComparable}</Badge>}
    >
      <p className="mt-1 break-words">
        <strong className="font-semibold">{words.compare.because}</strong> {reasons.join('; ')}.
      </p>
      {children}
    </Card>
  );
}

function Card({
  title,
  verdict,
  badge,
  children,
}: {
  title: string;
  verdict: string;
  badge?: ReactNode;
  children: ReactNode;
}) {
  return (
    <article aria-label={title} data-verdict={verdict} className="border-line border-b pb-3">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <h3 className="font-semibold">{title}</h3>
        {badge}
      </div>
      {children}
    </article>
  );
}

/** Whether their answers to the same images differ: the one accuracy that may be compared (F60). */
function Answers({
  comparison: { answers },
  names,
  drawing: { words, locale },
}: {
  comparison: Comparison;
  names: { a: string; b: string };
  drawing: Drawing;
}) {
  if (!answers) return null;
  const { compare, comparison } = words;
  const count = (value: number) => formatCount(value, locale);
  const p = answers.p < 0.001 ? '< 0.001' : `= ${formatFigure(answers.p, locale)}`;
  return (
    <p className="mt-1 text-ink2">
      {compare.answers(
        count(answers.images),
        compare.alone(names.a, count(answers.onlyA)),
        compare.alone(names.b, count(answers.onlyB)),
        p,
        formatShare(answers.agreement, locale),
      )}{' '}
      {answers.p < 0.05 ? comparison.answers.difference : comparison.answers.none}
    </p>
  );
}
