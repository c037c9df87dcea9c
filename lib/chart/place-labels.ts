import type { Mark, PlacedLabel, Rect } from './scene.ts';
import type { TextMeasure } from './text-width.ts';

const distance = 8;
/** Labels keep this far from each other and from what they must not cover, px. */
const clearance = 2;

interface Candidate extends PlacedLabel {
  mark: Mark;
  /** How many parts of `mark.label.rest` it has. */
  parts: number;
  box: Rect;
}

/**
 * Labels of marks, without overlaps (ux.md E7): up and left of the mark, the side that is empty
 * beside a front, or down and right where the left has no room. Where one would touch another
 * label, a mark or an obstacle, the most crowded first loses parts of its name, then goes.
 */
export function placeLabels(
  named: readonly Mark[],
  marks: readonly Mark[],
  bounds: Rect,
  obstacles: readonly Rect[],
  mostParts: number,
  measure: TextMeasure,
): PlacedLabel[] {
  const solid = [...obstacles, ...marks.map(around)];
  let labels = named.flatMap((mark) => candidate(mark, mostParts, marks, bounds, measure));
  for (;;) {
    const worst = mostCrowded(labels, solid);
    if (!worst) return labels.map(({ box: _, mark: __, parts: ___, ...label }) => label);
    const shorter =
      worst.parts === 0 ? [] : candidate(worst.mark, worst.parts - 1, marks, bounds, measure);
    labels = labels.flatMap((label) => (label === worst ? shorter : [label]));
  }
}

function candidate(
  mark: Mark,
  most: number,
  marks: readonly Mark[],
  bounds: Rect,
  measure: TextMeasure,
): Candidate[] {
  for (let parts = Math.min(most, mark.label.rest.length); parts >= 0; parts--) {
    for (const anchor of ['end', 'start'] as const) {
      const label = place(mark, parts, anchor, measure);
      if (inside(label.box, bounds) && readsAsIts(label, marks)) return [label];
    }
  }
  return [];
}

function place(
  mark: Mark,
  parts: number,
  anchor: 'start' | 'end',
  measure: TextMeasure,
): Candidate {
  const end = anchor === 'end';
  const { strong } = mark.label;
  const rest = mark.label.rest.slice(0, parts).join(', ');
  const width = measure(strong, 600) + (rest === '' ? 0 : measure(` ${rest}`, 400));
  const x = mark.x + (end ? -distance : distance + (mark.flagged ? 14 : 0));
  const y = mark.y + (end ? -5 : 16);
  const box = {
    left: end ? x - width : x,
    right: end ? x : x + width,
    top: y - 10,
    bottom: y + 3,
  };
  return { id: mark.id, x, y, anchor, strong, rest, mark, parts, box };
}

/** Whether no other mark stands nearer: a name beside two marks is read as the nearer one's. */
function readsAsIts({ mark, box }: Candidate, marks: readonly Mark[]): boolean {
  const own = gap(box, around(mark));
  return marks.every((other) => other === mark || gap(box, around(other)) >= own);
}

/** Distance between two boxes, px; 0 when they touch. */
function gap(a: Rect, b: Rect): number {
  const dx = Math.max(a.left - b.right, b.left - a.right, 0);
  const dy = Math.max(a.top - b.bottom, b.top - a.bottom, 0);
  return Math.hypot(dx, dy);
}

function mostCrowded(labels: readonly Candidate[], solid: readonly Rect[]): Candidate | null {
  let worst: { label: Candidate; touches: number } | null = null;
  for (const label of labels) {
    const others = labels.filter((other) => other !== label).map(({ box }) => box);
    const touches = [...others, ...solid].filter((box) => overlap(label.box, box)).length;
    if (touches > 0 && (!worst || touches > worst.touches)) worst = { label, touches };
  }
  return worst?.label ?? null;
}

function overlap(a: Rect, b: Rect): boolean {
  return (
    a.left < b.right + clearance &&
    b.left < a.right + clearance &&
    a.top < b.bottom &&
    b.top < a.bottom
  );
}

function inside(box: Rect, bounds: Rect): boolean {
  return (
    box.left >= bounds.left &&
    box.right <= bounds.right &&
    box.top >= bounds.top &&
    box.bottom <= bounds.bottom
  );
}

function around({ x, y, r }: Mark): Rect {
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}
