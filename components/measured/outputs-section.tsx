import { formatFigure, formatShare, percentFigure } from '../../lib/chart/format.ts';
import type { Result } from '../../lib/contract/result.ts';
import type { AccuracyCount, Parity } from '../../lib/contract/run.ts';
import { metricLabel } from '../../lib/text/cohort-label.ts';
import { formatCount, formatDay } from '../../lib/text/figures.ts';
import { type Field, FieldList } from '../ui/field-list.tsx';
import { RemarkSign } from '../ui/remark-sign.tsx';
import { Section } from '../ui/section.tsx';
import type { SectionProps } from './section-props.ts';

/** Whether what was timed also computes the right thing: against a reference, and on labelled data. */
export function OutputsSection(props: SectionProps) {
  const { result, words } = props;
  const { outputs } = words.measuring;
  const { parity, accuracy } = result;
  const wrong = parity !== null && parity.cosineLeast < parity.threshold;
  return (
    <Section title={outputs.title}>
      <div className="grid gap-4">
        {parity === null && accuracy.length === 0 ? (
          <p className="flex gap-2.5">
            <span className="flex h-[18px] items-center">
              <RemarkSign />
            </span>
            {outputs.unchecked}
          </p>
        ) : null}
        {parity === null ? null : (
          <div>
            <p className={`mb-1.5 ${wrong ? 'font-semibold text-fail' : ''}`}>
              {wrong ? '× ' : null}
              {(wrong ? outputs.differ : outputs.agree)(referenceName(parity))}
            </p>
            <FieldList fields={parityFields(parity, props)} />
          </div>
        )}
        {accuracy.length > 0 ? <FieldList fields={accuracyFields(props)} /> : null}
      </div>
    </Section>
  );
}

function referenceName({ reference }: Parity): string {
  return `${reference.runtime} ${reference.version} (${reference.executionProvider})`;
}

function parityFields(parity: Parity, { words, locale }: SectionProps): Field[] {
  const { outputs } = words.measuring;
  const cosine = (value: number) =>
    new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 }).format(value);
  return [
    {
      name: outputs.cosine,
      value: `${cosine(parity.cosineLeast)}, ${outputs.needs(cosine(parity.threshold))}`,
    },
    { name: outputs.sameTop, value: formatShare(parity.sameArgmax, locale) },
    { name: outputs.difference, value: formatFigure(parity.differenceMost, locale) },
    { name: outputs.inputs, value: formatCount(parity.inputs, locale) },
  ];
}

function accuracyFields({ result, words, text, locale }: SectionProps): Field[] {
  const { outputs } = words.measuring;
  const { notStated } = text.domain;
  const counted = countOf(result);
  const [first] = result.accuracy;
  const figures = result.accuracy.map(({ metric, value, low, high }) => ({
    name: outputs.accuracy(metricLabel(metric, text)),
    value:
      low === null || high === null
        ? formatShare(value, locale)
        : `${formatShare(value, locale)} (${outputs.interval(percentFigure(low, locale), percentFigure(high, locale))})`,
  }));
  const fields: (Field | null)[] = [
    ...figures,
    first
      ? { name: outputs.dataSet, value: first.dataSet, title: first.subsetSha256 ?? undefined }
      : null,
    first
      ? {
          name: outputs.images,
          value:
            first.total === null ? notStated : imagesText(first.total, outputs.indicative, locale),
        }
      : null,
    first ? { name: outputs.preprocessing, value: first.preprocessing ?? notStated } : null,
    first
      ? {
          name: outputs.measured,
          value: first.measuredAt ? formatDay(first.measuredAt) : notStated,
        }
      : null,
    counted === null
      ? null
      : { name: outputs.skipped, value: skippedText(counted, outputs, locale) },
    counted?.chance == null
      ? null
      : { name: outputs.chance, value: formatShare(counted.chance, locale) },
    counted?.commonest == null
      ? null
      : {
          name: outputs.commonest,
          value: outputs.ofImages(formatShare(counted.commonest, locale)),
        },
  ];
  return fields.filter((field) => field !== null);
}

/** The count of this result's own accuracy run; null when its accuracy was counted by another. */
function countOf(result: Result): AccuracyCount | null {
  return result.runs.find(({ accuracy }) => accuracy !== null)?.accuracy ?? null;
}

/** Fewer images than this do not rank (method.md A8.3). */
const fewestImages = 500;

function imagesText(total: number, indicative: string, locale: SectionProps['locale']) {
  const count = formatCount(total, locale);
  return total < fewestImages ? `${count}. ${indicative}` : count;
}

function skippedText(
  { skipped, skippedNames }: AccuracyCount,
  outputs: SectionProps['words']['measuring']['outputs'],
  locale: SectionProps['locale'],
): string {
  const count = formatCount(skipped, locale);
  if (skippedNames.length === 0) return count;
  return `${count}, ${outputs.skippedNames(skippedNames.slice(0, 3).join(', '))}`;
}
