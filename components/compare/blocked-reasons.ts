import type { Obstacle } from '../../lib/contract/comparison.ts';
import type { CompareView } from '../../lib/link/compare-view.ts';
import type { PageWords } from '../../lib/text/page-words.ts';
import { listed, obstacleText } from '../comparison/verdict-words.ts';
import { identityRows } from './identity-rows.ts';
import type { Drawing, Slot } from './slot.ts';

/** Fields that are no reason by themselves, because another row of the list says it already. */
const implied = ['tier', 'artifact', 'caches', 'data-set'];

/**
 * Why two may not be compared, each reason with both values in words (field.md N2): what one of them
 * lacks at all, then every field in which they differ or that one does not state.
 */
export function blockedReasons(
  slot: Slot,
  base: Slot,
  view: Pick<CompareView, 'q' | 'tr' | 'ds'>,
  tooMany: boolean,
  drawing: Drawing,
): string[] {
  const { words, text } = drawing;
  const { compare } = words;
  const sides = [base, slot];
  const whole = sides.flatMap((side) => wholeReason(side, compare) ?? []);
  if (tooMany) whole.push(compare.reasons.tooMany);
  if (sides.some(({ point }) => point === null)) return whole;
  const fields = identityRows(sides, view, drawing)
    .filter(({ field, differs }) => differs && !implied.includes(field))
    .map(({ name, values }) => {
      const said = values.map((value, i) =>
        compare.valueOf(sides[i]?.letter ?? '', value.text ?? text.domain.notStated),
      );
      return compare.reasons.differs(lower(name), said.join(', '));
    });
  return [...whole, ...fields];
}

function wholeReason({ letter, point }: Slot, { reasons }: PageWords['compare']): string | null {
  if (!point) return reasons.gone(letter);
  if (point.outcome !== 'ok') return reasons.failed(letter);
  if (point.tier === 'published') return reasons.published(letter);
  return point.validity === 'rejected' ? reasons.rejected(letter) : null;
}

/** What two rows without results differ in, as one sentence; what is not stated counts as differing. */
export function differenceSentence(
  base: Slot,
  slot: Slot,
  view: Pick<CompareView, 'q' | 'tr' | 'ds'>,
  drawing: Drawing,
): string {
  const names = identityRows([base, slot], view, drawing)
    .filter(({ field, differs }) => differs && !implied.includes(field))
    .map(({ name }) => lower(name));
  const { comparison } = drawing.words;
  const [first] = names;
  if (first === undefined) return comparison.nothing;
  return names.length === 1
    ? comparison.only(first)
    : comparison.several(listed(names, comparison));
}

/** An obstacle of two results, its sides called by their letters on this page. */
export function letteredObstacle(
  { code, detail }: Obstacle,
  names: { a: string; b: string },
  words: PageWords['comparison'],
): string {
  const letter = (side: string) => (side === 'a' ? names.a : names.b);
  const said = detail
    ?.replace(
      /^a: (.*); b: (.*)$/s,
      (_, a: string, b: string) => `${names.a} ${a}, ${names.b} ${b}`,
    )
    .replace(/\bside ([ab])\b/g, (_, side: string) => letter(side))
    .replace(/^([ab])(?= (?:had|was))/, (_, side: string) => letter(side));
  return obstacleText({ code, detail: said ?? null }, words);
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
