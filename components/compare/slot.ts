import type { ComparisonReport } from '../../lib/contract/comparison.ts';
import type { Distribution } from '../../lib/contract/distribution.ts';
import type { Point } from '../../lib/contract/point.ts';
import type { FoundPoints, GonePoint } from '../../lib/contract/point-slots.ts';
import type { Result } from '../../lib/contract/result.ts';
import type { CompareView } from '../../lib/link/compare-view.ts';
import type { IgnoredKey } from '../../lib/link/parse-view.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { PageWords } from '../../lib/text/page-words.ts';
import type { ResultWords } from '../../lib/text/words.ts';

/** One place of a comparison: A to F. An id whose point is gone keeps its place (ux.md A7). */
export interface Slot {
  letter: string;
  id: string;
  /** As of the data version; null where it is gone. */
  point: Point | null;
  gone: GonePoint | null;
  /** The result behind a measured point, for its environment; null for published rows. */
  result: Result | null;
  /** How its samples lie, where single inferences were timed. */
  distribution: Distribution | null;
}

/** What the server says of another slot against the baseline. */
export type Verdict = ComparisonReport | 'too-many';

/** Everything that the page draws. */
export interface Compared {
  view: CompareView;
  slots: readonly Slot[];
  base: Slot;
  /** By slot id; none where one of the two has no result of ours. */
  verdicts: ReadonlyMap<string, Verdict>;
  found: FoundPoints | null;
  ds: number;
  latestDs: number;
  asOf: string | null;
  owner: boolean;
  ignored: readonly IgnoredKey[];
}

/** What every part of the page draws with. */
export interface Drawing {
  words: PageWords;
  text: ResultWords;
  locale: Locale;
}

/** The letter of a place, 0 is A. */
export function letterAt(place: number): string {
  return String.fromCharCode(65 + place);
}

/** A slot's point that has figures; null for one that is gone, withdrawn or failed. */
export function usable({ point }: Slot): Point | null {
  return point?.outcome === 'ok' ? point : null;
}

/** What a slot stands for, with or without figures. */
export function subjectOf({ point, gone }: Slot): Point | null {
  return point ?? gone?.was ?? null;
}

/** "A", "A, B": letters of some slots. */
export function letters(slots: readonly Slot[]): string {
  return slots.map(({ letter }) => letter).join(', ');
}
