import { mostSingleMarks } from './dense.ts';
import type { Mark, Rect } from './scene.ts';
import type { TextMeasure } from './text-width.ts';

/** Where the statistic beside a mark begins, px right of its middle. */
export function noteOffset(mark: Pick<Mark, 'r' | 'flagged'>): number {
  return mark.r + (mark.flagged ? 20 : 4);
}

/**
 * Marks in their order, without the notes that would touch another mark, its triangle or a note
 * further left: two words over each other say nothing. The figure under the pointer names its
 * statistic all the same.
 */
export function spaceNotes(marks: readonly Mark[], measure: TextMeasure): Mark[] {
  // Marks that are drawn together carry no words, and 5,000 of them would take seconds to space.
  if (marks.length > mostSingleMarks) return marks.map((mark) => ({ ...mark, note: null }));
  const taken = marks.map((mark) => ({ mark, box: bodyOf(mark) }));
  const kept = new Set<Mark>();
  for (const mark of [...marks].sort((a, b) => a.x - b.x)) {
    if (mark.note === null) continue;
    const left = mark.x + noteOffset(mark);
    const box = {
      left,
      right: left + measure(mark.note, 400),
      top: mark.y - 6,
      bottom: mark.y + 6,
    };
    if (taken.some((other) => other.mark !== mark && touch(box, other.box))) continue;
    kept.add(mark);
    taken.push({ mark, box });
  }
  return marks.map((mark) =>
    mark.note === null || kept.has(mark) ? mark : { ...mark, note: null },
  );
}

function bodyOf({ x, y, r, flagged }: Mark): Rect {
  return { left: x - r, right: x + (flagged ? 17 : r), top: y - r, bottom: y + r };
}

function touch(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
