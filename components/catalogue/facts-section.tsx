import { taskLabel } from '../../lib/text/cohort-label.ts';
import { formatBytes, formatCount } from '../../lib/text/figures.ts';
import { FieldList } from '../ui/field-list.tsx';
import { Section } from '../ui/section.tsx';
import { largeCount } from './figure-range.ts';
import type { EntryProps } from './section-props.ts';
import { versionRows } from './version-rows.ts';

/** What is stated of an entry; what nobody stated is said to be so. */
export function FactsSection(props: EntryProps) {
  const { words, text } = props;
  return (
    <Section title={words.facts}>
      <FieldList
        fields={fieldsOf(props).map(({ name, value, title }) => ({
          name,
          title,
          value: value ?? <span className="text-ink3">{text.domain.notStated}</span>,
        }))}
      />
    </Section>
  );
}

interface Fact {
  name: string;
  value: string | null;
  title?: string;
}

function fieldsOf({ entry, words, text, locale }: EntryProps): Fact[] {
  const { fact } = words;
  const { noun, facts, points, boards } = entry;
  const distinct = (pick: (point: (typeof points)[number]) => string) =>
    formatCount(new Set(points.map(pick)).size, locale);
  const counts = {
    device: { name: fact.devices, value: distinct(({ device }) => device.slug) },
    model: { name: fact.models, value: distinct(({ model }) => model.slug) },
    framework: { name: fact.frameworks, value: distinct(({ runtime }) => runtime.slug) },
  };
  const slug = { name: fact.slug, value: entry.slug };
  if (noun === 'device') {
    return [
      { name: fact.memory, value: bytesText(facts.memoryBytes, locale) },
      { name: fact.boards, value: formatCount(boards, locale) },
      counts.model,
      counts.framework,
      slug,
    ];
  }
  if (noun === 'framework') {
    const newest = versionRows(points)[0]?.version ?? null;
    return [{ name: fact.version, value: newest }, counts.device, counts.model, slug];
  }
  const number = (count: number | null) =>
    count === null ? null : largeCount(count, words.million, locale);
  const weights = facts.speedOnly === null ? null : facts.speedOnly ? fact.synthetic : fact.trained;
  return [
    { name: fact.family, value: facts.family },
    { name: fact.task, value: facts.task === null ? null : taskLabel(facts.task, text) },
    { name: fact.parameters, value: number(facts.parameters) },
    { name: fact.flops, value: number(facts.flops), title: fact.flopsNote },
    { name: fact.weights, value: weights },
    counts.device,
    counts.framework,
    slug,
  ];
}

function bytesText(bytes: number | null, locale: EntryProps['locale']): string | null {
  if (bytes === null) return null;
  const { figure, unit } = formatBytes(bytes, locale);
  return `${figure} ${unit}`;
}
