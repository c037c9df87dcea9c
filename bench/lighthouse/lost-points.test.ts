import { expect, test } from 'vitest';
import { lostPoints } from './lost-points.ts';

const refs = [
  { id: 'paint', weight: 10 },
  { id: 'blocked', weight: 30 },
  { id: 'shift', weight: 40 },
  { id: 'advice', weight: 0 },
  { id: 'silent', weight: 20 },
];

test('what was lost adds up to a hundred less the score, the dearest first', () => {
  const audits = {
    paint: { score: 0.5, title: 'Paints late', displayValue: '2.1 s' },
    blocked: { score: 0.2, title: 'Is blocked', displayValue: '900 ms' },
    shift: { score: 1, title: 'Does not shift' },
    advice: { score: 0, title: 'Could be smaller' },
    silent: { score: null, title: 'Does not apply' },
  };
  const lost = lostPoints(refs, audits);
  expect(lost.map(({ id, found }) => [id, found])).toEqual([
    ['blocked', '900 ms'],
    ['paint', '2.1 s'],
  ]);
  const score = (10 * 0.5 + 30 * 0.2 + 40) / 80;
  expect(lost.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(100 * (1 - score));
});

test('a check that reads nothing is told by its title', () => {
  const [lost] = lostPoints([{ id: 'a', weight: 1 }], { a: { score: 0, title: 'Has no name' } });
  expect(lost).toEqual({ id: 'a', points: 100, found: 'Has no name' });
});
