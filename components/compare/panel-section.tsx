import type { CompareView } from '../../lib/link/compare-view.ts';
import { compareViewHref } from '../../lib/link/compare-view.ts';
import { betterEnd } from '../../lib/link/quantity.ts';
import { timers } from '../../lib/link/timer.ts';
import { statistics, units } from '../../lib/link/view.ts';
import { Section } from '../ui/section.tsx';
import { ChoiceLinks } from './choice-links.tsx';
import { DistributionPanel } from './distribution-panel.tsx';
import { PanelControls } from './panel-controls.tsx';
import { PanelRows } from './panel-rows.tsx';
import { shownValue, slotsAxis } from './panel-values.ts';
import type { Compared, Drawing } from './slot.ts';

/** Every slot on one shared axis: its value with p5-p95, or how all of its samples lie. */
export function PanelSection({ compared, drawing }: { compared: Compared; drawing: Drawing }) {
  const { view, slots, base } = compared;
  const { words, locale } = drawing;
  const { compare } = words;
  const { axis, baseValue } = slotsAxis(slots, base, view, locale);
  const distribution = view.tab === 'dist' && view.x === 'lat';
  const silent = !view.abs && baseValue === null;
  const quantity = quantityTitle(view, drawing);
  const better = betterEnd[view.x];
  const word = compare.better[view.x];
  const shown = {
    title: axisTitle(axis?.kind ?? 'log', axis?.unit ?? '', base.letter, quantity, drawing),
    better: better === 'low' ? compare.atLeft(word) : compare.atRight(word),
    betterAt: better,
  };
  return (
    <Section
      title={compare.quantities[view.x]}
      controls={
        <div className="flex flex-wrap gap-2">
          <ChoiceLinks
            label={compare.drawn}
            choices={(['summary', 'dist'] as const).map((tab) => ({
              value: tab,
              label: tab === 'summary' ? compare.spread : compare.distribution,
              href: compareViewHref(view, { tab, ...(tab === 'dist' ? { x: 'lat' } : {}) }),
              chosen: tab === view.tab,
            }))}
          />
          <ChoiceLinks
            label={compare.scaleOf}
            choices={[true, false].map((abs) => ({
              value: String(abs),
              label: abs ? compare.absolute : compare.relative(base.letter),
              href: compareViewHref(view, { abs }),
              chosen: abs === view.abs,
            }))}
          />
        </div>
      }
    >
      {silent ? <p className="mb-2 text-remark">{compare.noBase(base.letter)}</p> : null}
      {distribution ? (
        <DistributionPanel compared={compared} axis={axis} shown={shown} drawing={drawing} />
      ) : (
        <PanelRows compared={compared} axis={axis} shown={shown} drawing={drawing} />
      )}
      <PanelControls
        title={compare.choices}
        open={view.x !== 'lat' || view.q !== 'p50' || view.tr !== 'infer' || view.u !== 'auto'}
        groups={[
          {
            label: compare.quantity,
            value: view.x,
            choices: quantityChoices(compared, drawing),
          },
          ...(view.x === 'lat' || view.x === 'fps' ? latencyGroups(view, drawing) : []),
        ]}
      />
    </Section>
  );
}

function quantityTitle({ x, q, tr }: CompareView, { words, text }: Drawing): string {
  if (x !== 'lat') return words.compare.quantities[x];
  const latency = text.domain.latencyOf(text.domain.statistics[q] ?? q);
  return tr === 'infer' ? latency : text.domain.timed(latency, text.domain.timers[tr]);
}

function axisTitle(
  kind: 'log' | 'linear',
  unit: string,
  base: string,
  quantity: string,
  { words: { compare } }: Drawing,
): string {
  if (unit === 'FPS') return compare.axisOfRates(quantity);
  if (unit === '×') return compare.axisRelative(quantity, base);
  return kind === 'log' ? compare.axis(quantity, unit) : compare.axisLinear(quantity, unit);
}

/** Quantities that some slot states; the chosen one stays, and says that none does. */
function quantityChoices({ view, slots }: Compared, { words: { compare } }: Drawing) {
  const order = ['lat', 'fps', 'thr', 'acc', 'energy', 'power', 'mem', 'size'] as const;
  const stated = order.filter(
    (x) => x === view.x || slots.some((slot) => shownValue(slot, { ...view, x }) !== null),
  );
  return stated.map((x) => ({
    value: x,
    label: compare.quantities[x],
    href: compareViewHref(view, { x, tab: x === 'lat' ? view.tab : 'summary' }),
  }));
}

function latencyGroups(view: CompareView, { words: { compare }, text }: Drawing) {
  const { domain, explore } = text;
  return [
    {
      label: compare.statistic,
      value: view.q,
      choices: statistics.map((q) => ({
        value: q,
        label: domain.statistics[q] ?? q,
        href: compareViewHref(view, { q }),
      })),
    },
    {
      label: compare.timer,
      value: view.tr,
      choices: timers.map((tr) => ({
        value: tr,
        label: domain.timers[tr],
        href: compareViewHref(view, { tr }),
      })),
    },
    {
      label: compare.unit,
      value: view.u,
      choices: units.map((u) => ({
        value: u,
        label: explore.units[u] ?? u,
        href: compareViewHref(view, { u }),
      })),
    },
  ];
}
