import type { ComparisonReport } from '../../../lib/contract/comparison.ts';
import type { Point } from '../../../lib/contract/point.ts';
import type { GonePoint } from '../../../lib/contract/point-slots.ts';
import { latency, makePoint } from '../../../lib/contract/testing/point.ts';
import { type CompareView, defaultCompareView } from '../../../lib/link/compare-view.ts';
import type { Locale } from '../../../lib/text/locale.ts';
import { pageWords } from '../../../lib/text/page-words.ts';
import { words } from '../../../lib/text/words.ts';
import { makeReport } from '../../comparison/testing/report.ts';
import { makeResult } from '../../testing/result.ts';
import { type Compared, type Drawing, letterAt, type Slot } from '../slot.ts';

/** The n-th result id. */
export const resultId = (n: number) => `0199b7c4-8e21-7000-8000-00000000000${n}`;

/** A published mean of 2.67 ms that says little of how it was made. */
export const claimed = makePoint({
  id: 'someone.1',
  tier: 'published',
  device: { slug: 'jetson-nano', name: 'Jetson Nano' },
  batch: null,
  timedRegion: null,
  latency: latency({ meanMs: 2.67 }),
  samples: null,
  runs: null,
  source: { label: 'Somebody', url: 'https://example.org/', licence: null, date: '2019-10-09' },
});

/** A slot of a measured point with its result. */
export function measuredSlot(place: number, change: Partial<Point> = {}): Slot {
  const id = resultId(place + 1);
  const point = makePoint({ id: `m.${place}`, resultId: id, ...change });
  return { ...emptySlot(place), id: point.id, point, result: makeResult({ id }) };
}

/** A slot of a point that has no result here. */
export function citedSlot(place: number, point: Point): Slot {
  return { ...emptySlot(place), id: point.id, point };
}

/** A slot whose point is gone. */
export function goneSlot(place: number, gone: GonePoint): Slot {
  return { ...emptySlot(place), id: gone.id, gone };
}

function emptySlot(place: number): Slot {
  return {
    letter: letterAt(place),
    id: '',
    point: null,
    gone: null,
    result: null,
    distribution: null,
  };
}

/** A page over these slots; the first is the baseline unless the view names another. */
export function makeCompared(
  slots: readonly Slot[],
  view: Partial<CompareView> = {},
  verdicts: Record<string, ComparisonReport | 'too-many'> = {},
): Compared {
  const whole = { ...defaultCompareView(), c: slots.map(({ id }) => id), ...view };
  const base = slots.find(({ id }) => id === whole.base) ?? slots[0];
  if (!base) throw new Error('a comparison has at least one place');
  return {
    view: whole,
    slots,
    base,
    verdicts: new Map(Object.entries(verdicts)),
    found: null,
    ds: 7,
    latestDs: 7,
    asOf: '2026-11-20T10:00:00.000Z',
    owner: false,
    ignored: [],
  };
}

/** The words of a language. */
export function drawingIn(locale: Locale = 'en'): Drawing {
  return { words: pageWords(locale), text: words(locale), locale };
}

/** A verdict of the server on two slots. */
export const report = makeReport;
