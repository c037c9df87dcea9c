import { compareViewHref } from '../../lib/link/compare-view.ts';
import { readingName, readingText } from '../result/reading-text.ts';
import { Section } from '../ui/section.tsx';
import { ChoiceLinks } from './choice-links.tsx';
import type { Compared, Drawing, Slot } from './slot.ts';
import { letters } from './slot.ts';
import { type SlotRow, SlotTable } from './slot-table.tsx';

/** What the environments of the measured ones differ in; all readings by a switch (F58). */
export function EnvironmentSection({
  compared: { slots, base, view },
  drawing,
}: {
  compared: Compared;
  drawing: Drawing;
}) {
  const { environment: said } = drawing.words.compare;
  const measured = slots.filter(({ result }) => result !== null);
  const without = slots.filter(({ result }) => result === null);
  const all = environmentRows(measured, base, drawing);
  const rows = view.env === 'all' ? all : all.filter(({ marked }) => marked);
  return (
    <Section
      title={said.title}
      controls={
        measured.length > 1 ? (
          <ChoiceLinks
            label={said.which}
            choices={(['diff', 'all'] as const).map((env) => ({
              value: env,
              label: env === 'diff' ? said.only : said.all,
              href: compareViewHref(view, { env }),
              chosen: env === view.env,
            }))}
          />
        ) : null
      }
    >
      {measured.length === 0 ? (
        <p className="text-ink2">{said.none}</p>
      ) : rows.length === 0 ? (
        <p className="text-ink2">{said.nothing}</p>
      ) : (
        <SlotTable
          title={said.title}
          head={said.reading}
          slots={measured}
          base={base}
          rows={rows}
          drawing={drawing}
        />
      )}
      {measured.length > 0 && without.length > 0 ? (
        <p className="mt-2 text-ink2 text-small">{said.without(letters(without))}</p>
      ) : null}
    </Section>
  );
}

function environmentRows(slots: readonly Slot[], base: Slot, drawing: Drawing): SlotRow[] {
  const readings = slots.map(({ result }) => ({
    ...result?.environment.details,
    ...result?.environment.identity,
  }));
  const names = [...new Set(readings.flatMap((each) => Object.keys(each)))].sort();
  return names.map((name) => {
    const texts = readings.map((each) => {
      const reading = each[name];
      return reading ? readingText(reading, drawing.text, drawing.locale) : null;
    });
    const own = texts[slots.indexOf(base)] ?? texts[0];
    const marked = new Set(texts).size > 1;
    return {
      key: name,
      name: readingName(name, drawing.locale),
      marked,
      strong: texts.map((text) => marked && text !== own),
      cells: texts.map(
        (text) =>
          text ?? (
            <span key={name} className="text-ink3">
              {drawing.text.domain.none}
            </span>
          ),
      ),
    };
  });
}
