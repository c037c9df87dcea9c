import { formatLatency } from '../../lib/chart/format.ts';
import type { StartFigures, StartPart } from '../../lib/contract/start-figures.ts';
import { Section } from '../ui/section.tsx';
import { FigureTable } from './figure-table.tsx';
import type { SectionProps } from './section-props.ts';

const parts = ['spawn', 'runtime', 'load', 'first', 'toFirstResult'] as const;

/** How long a fresh process takes to its first result, part by part, and with which caches. */
export function StartSection({ result, words, text, locale }: SectionProps) {
  const { start } = words.measuring;
  if (result.start.length === 0) return null;
  const caches = Object.entries(result.cell.caches);
  const cell = (part: StartPart | null, of: 'medianMs' | 'maxMs') =>
    part === null ? null : formatLatency(part[of], 'ms', locale).figure;
  const rows = (figures: StartFigures) =>
    parts.map((part) => ({
      name: start.parts[part],
      strong: part === 'toFirstResult',
      cells: [cell(figures[part], 'medianMs'), cell(figures[part], 'maxMs')],
    }));
  return (
    <Section title={start.title}>
      <div className="grid gap-5">
        {result.start.map((figures) => (
          <div key={figures.kind}>
            <p className="text-ink2">{start.kinds[figures.kind](figures.processes)}</p>
            <FigureTable
              head={[start.part, start.median, start.most]}
              rows={rows(figures)}
              none={text.domain.notMeasured}
            />
          </div>
        ))}
      </div>
      <p className="mt-2 text-ink2 text-small">
        {start.sum}{' '}
        {caches.length === 0
          ? start.noCaches
          : start.caches(caches.map(([name, state]) => start.cache(name, state)).join(', '))}
      </p>
    </Section>
  );
}
