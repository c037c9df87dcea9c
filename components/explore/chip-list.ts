import { formatLatency, formatTick } from '../../lib/chart/format.ts';
import type { ExploreFacts } from '../../lib/export/explore-facts.ts';
import { facetName, facetValueName } from '../../lib/export/said/facet-names.ts';
import type { ConstraintKey } from '../../lib/link/constraints.ts';
import { facetKeys, toggleFacet } from '../../lib/link/facet-key.ts';
import type { View } from '../../lib/link/view.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { Words } from '../../lib/text/words.ts';

/** One part of a view that differs from the default, and the view without it. */
export interface ViewChip {
  key: string;
  name: string;
  value: string;
  next: View;
}

/** Every part of a view that differs from the default and is not seen in a control of the first row. */
export function viewChips(
  view: View,
  { counts, frameRate }: Pick<ExploreFacts, 'counts' | 'frameRate'>,
  text: Words,
  locale: Locale,
): ViewChip[] {
  return [
    ...facetChips(view, counts, text),
    ...limitChips(view, text, locale),
    ...pictureChips(view, text),
    ...(frameRate ? lineChips(view, text, locale) : []),
  ];
}

function facetChips(view: View, counts: ExploreFacts['counts'], text: Words): ViewChip[] {
  return facetKeys.flatMap((key) =>
    counts[key]
      .filter(({ selected }) => selected)
      .map((value) => ({
        key: `${key} ${value.id}`,
        name: facetName(key, text).toLowerCase(),
        value: facetValueName(key, value, text),
        next: toggleFacet(view, key, value.id),
      })),
  );
}

function limitChips(view: View, { explore, domain }: Words, locale: Locale): ViewChip[] {
  const { limitChip, limitChips: said } = explore.controls;
  const time = (ms: number) => formatLatency(ms, 'auto', locale).text;
  const values: Record<ConstraintKey | 'dl', string | null> = {
    max_lat: view.max_lat === null ? null : time(view.max_lat),
    min_fps:
      view.min_fps === null ? null : `${formatTick(view.min_fps, locale)} ${domain.perSecond}`,
    min_acc: view.min_acc === null ? null : `${formatTick(view.min_acc, locale)} %`,
    max_w: view.max_w === null ? null : `${formatTick(view.max_w, locale)} W`,
    dl: view.dl === null ? null : time(view.dl),
  };
  return (['max_lat', 'min_fps', 'min_acc', 'max_w', 'dl'] as const).flatMap((key) => {
    const value = values[key];
    if (value === null) return [];
    return [{ key, name: limitChip, value: said[key](value), next: { ...view, [key]: null } }];
  });
}

function pictureChips(view: View, { explore, domain }: Words): ViewChip[] {
  const { controls } = explore;
  const scale = (one: View['xs']) => (one === 'lin' ? explore.linear : explore.log);
  const chips: [on: boolean, key: string, name: string, value: string, part: Partial<View>][] = [
    [view.xs !== 'auto', 'xs', controls.xScaleChip, scale(view.xs), { xs: 'auto' }],
    [view.ys !== 'auto', 'ys', controls.yScaleChip, scale(view.ys), { ys: 'auto' }],
    [
      view.u !== 'auto',
      'u',
      explore.unit.toLowerCase(),
      explore.units[view.u] ?? view.u,
      { u: 'auto' },
    ],
    [view.tr !== 'infer', 'tr', explore.timerPrefix, domain.timers[view.tr], { tr: 'infer' }],
    [view.by !== 'fw', 'by', controls.colourChip, controls.colours[view.by], { by: 'fw', top: [] }],
    [
      view.stat === 'any',
      'stat',
      controls.statisticChip,
      domain.statistics.any ?? view.stat,
      { stat: 'stated' },
    ],
    [!view.fr, 'fr', controls.frontChip, controls.hidden, { fr: true }],
    [
      view.zx !== null || view.zy !== null,
      'zoom',
      controls.zoom,
      controls.zoomed,
      { zx: null, zy: null },
    ],
    [
      view.hl.length > 0,
      'hl',
      controls.highlighted,
      controls.highlights(view.hl.length),
      { hl: [] },
    ],
  ];
  return chips.flatMap(([on, key, name, value, part]) =>
    on ? [{ key, name, value, next: { ...view, ...part } }] : [],
  );
}

function lineChips(view: View, { explore }: Words, locale: Locale): ViewChip[] {
  const { line, rate } = explore.controls;
  return view.ref.map((one) => ({
    key: `ref ${one}`,
    name: line,
    value: rate(formatTick(one, locale)),
    next: { ...view, ref: view.ref.filter((other) => other !== one) },
  }));
}
