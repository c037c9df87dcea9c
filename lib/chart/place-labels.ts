import type { Mark, PlacedLabel, Rect } from './scene.ts';
import type { BetterEnds } from './step-path.ts';
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

/** What decides how names stand, besides where the marks are. */
export interface LabelStyle {
  /** The most parts of a name beside its first. */
  mostParts: number;
  better: BetterEnds;
  measure: TextMeasure;
}

/**
 * Labels of marks, without overlaps (ux.md E7): towards the better end of both axes, the side that
 * is empty beside a front, or the opposite one where that has no room. Where one would touch another
 * label, a mark or an obstacle, the most crowded first loses parts of its name, then goes.
 */
export function placeLabels(
  named: readonly Mark[],
  marks: readonly Mark[],
  bounds: Rect,
  obstacles: readonly Rect[],
  style: LabelStyle,
): PlacedLabel[] {
  const solid = [...obstacles, ...marks.map(around)];
  let labels = named.flatMap((mark) => candidate(mark, style.mostParts, marks, bounds, style));
  for (;;) {
    const worst = mostCrowded(labels, solid);
    if (!worst) return labels.map(({ box: _, mark: __, parts: ___, ...label }) => label);
    const shorter =
      worst.parts === 0 ? [] : candidate(worst.mark, worst.parts - 1, marks, bounds, style);
    labels = labels.flatMap((label) => (label === worst ? shorter : [label]));
  }
}

function candidate(
  mark: Mark,
  most: number,
  marks: readonly Mark[],
  bounds: Rect,
  { better, measure }: LabelStyle,
): Candidate[] {
  const toBetter = { left: better.x === 'low', up: better.y === 'high' };
  const sides = [toBetter, { left: !toBetter.left, up: !toBetter.up }];
  for (let parts = Math.min(most, mark.label.rest.length); parts >= 0; parts--) {
    for (const side of sides) {
      const label = place(mark, parts, side, measure);
      if (inside(label.box, bounds) && readsAsIts(label, marks)) return [label];
    }
  }
  return [];
}

function place(
  mark: Mark,
  parts: number,
  { left: end, up }: { left: boolean; up: boolean },
  measure: TextMeasure,
): Candidate {
  const anchor = end ? ('end' as const) : ('start' as const);
  const { strong } = mark.label;
  const rest = mark.label.rest.slice(0, parts).join(', ');
  const width = measure(strong, 600) + (rest === '' ? 0 : measure(` ${rest}`, 400));
  const x = mark.x + (end ? -distance : distance + (mark.flagged ? 14 : 0));
  const y = mark.y + (up ? -5 : 16);
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
