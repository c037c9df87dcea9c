import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Boxes, newBoxes } from './boxes.ts';
import { mostOverlap, nms } from './nms.ts';
import { overlapOf } from './overlap.ts';

interface Detection {
  x: number;
  y: number;
  width: number;
  height: number;
  score: number;
  label: number;
}

const side = fc.integer({ min: 1, max: 40 });
const detection = fc.record({
  x: fc.integer({ min: -10, max: 60 }),
  y: fc.integer({ min: -10, max: 60 }),
  width: side,
  height: side,
  // Few scores: ties must not make the outcome depend on the order of rows.
  score: fc.integer({ min: 1, max: 8 }).map((eighths) => eighths / 8),
  label: fc.integer({ min: 0, max: 2 }),
});
const detections = fc.array(detection, { maxLength: 40 });
const keys = ['x', 'y', 'width', 'height', 'score', 'label'] as const;

function filled(rows: readonly Detection[]): Boxes {
  const boxes = newBoxes({ candidates: rows.length });
  boxes.count = rows.length;
  for (const key of keys) boxes[key].set(rows.map((row) => row[key]));
  return boxes;
}

function keptOf(rows: readonly Detection[]): Detection[] {
  const boxes = filled(rows);
  nms(boxes);
  return Array.from(boxes.kept.subarray(0, boxes.keptCount), (place) => rows[place]!);
}

test('what is kept is kept again, in the same order', () => {
  fc.assert(
    fc.property(detections, (rows) => {
      const kept = keptOf(rows);
      expect(keptOf(kept)).toEqual(kept);
    }),
  );
});

test('the order of rows does not matter', () => {
  const shuffled = detections.chain((rows) =>
    fc.tuple(
      fc.constant(rows),
      fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([rows, other]) => {
      expect(keptOf(other)).toEqual(keptOf(rows));
    }),
  );
});

test('no two kept boxes of one class overlap, and every dropped one has a better one over it', () => {
  fc.assert(
    fc.property(detections, (rows) => {
      const boxes = filled(rows);
      nms(boxes);
      const kept = [...boxes.kept.subarray(0, boxes.keptCount)];
      const rivals = (a: number, b: number) =>
        boxes.label[a] === boxes.label[b] && overlapOf(boxes, a, b) > mostOverlap;
      for (const [k, a] of kept.entries()) {
        for (const b of kept.slice(k + 1)) expect(rivals(a, b)).toBe(false);
      }
      for (let place = 0; place < boxes.count; place++) {
        if (kept.includes(place)) continue;
        const better = kept.filter((other) => boxes.score[other]! >= boxes.score[place]!);
        expect(better.some((other) => rivals(other, place))).toBe(true);
      }
    }),
  );
});

test('at most a hundred are kept, the best ones', () => {
  const rows = Array.from({ length: 130 }, (_, k) => ({
    x: k * 50,
    y: 0,
    width: 10,
    height: 10,
    score: (k + 1) / 130,
    label: 0,
  }));
  const kept = keptOf(rows);
  expect(kept).toEqual(rows.slice(30).reverse());
});
