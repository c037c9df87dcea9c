import type { Mark, PlacedLabel, Rect } from './scene.ts';
import type { TextMeasure } from './text-width.ts';

const lineHeight = 14;
const distance = 8;
/** Labels keep this far from each other and from what they must not cover, px. */
const clearance = 2;

interface Candidate extends PlacedLabel {
  box: Rect;
}

/**
 * Labels of marks, without overlaps (ux.md E7): up and left of the mark, the side that is empty
 * beside a front, or down and right where the left has no room. Where two collide, the less spaced
 * one first loses its second part, then goes. `obstacles` are never covered.
 */
export function placeLabels(
  marks: readonly Mark[],
  bounds: Rect,
  obstacles: readonly Rect[],
  short: boolean,
  measure: TextMeasure,
): PlacedLabel[] {
  let labels = marks.flatMap((mark) =>
    candidate(mark, short ? '' : mark.label.rest, bounds, measure),
  );
  const solid = [...obstacles, ...marks.map((mark) => around(mark))];
  for (;;) {
    const worst = mostCrowded(labels, solid);
    if (!worst) return labels.map(({ box: _, ...label }) => label);
    const mark = marks.find(({ id }) => id === worst.id);
    const shorter = mark && worst.rest !== '' ? candidate(mark, '', bounds, measure) : [];
    labels = labels.flatMap((label) => (label === worst ? shorter : [label]));
  }
}

function candidate(mark: Mark, rest: string, bounds: Rect, measure: TextMeasure): Candidate[] {
  const { strong } = mark.label;
  const width = measure(strong, 600) + (rest === '' ? 0 : measure(` ${rest}`, 400));
  const left = place(mark, rest, width, 'end');
  if (inside(left.box, bounds)) return [left];
  const right = place(mark, rest, width, 'start');
  if (inside(right.box, bounds)) return [right];
  return rest === '' ? [] : candidate(mark, '', bounds, measure);
}

function place(mark: Mark, rest: string, width: number, anchor: 'start' | 'end'): Candidate {
  const end = anchor === 'end';
  const x = mark.x + (end ? -distance : distance + (mark.flagged ? 14 : 0));
  const y = mark.y + (end ? -5 : 15);
  const box = {
    left: end ? x - width : x,
    right: end ? x : x + width,
    top: y - lineHeight + 4,
    bottom: y + 3,
  };
  return { id: mark.id, x, y, anchor, strong: mark.label.strong, rest, box };
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
