import { describe, expect, test } from 'vitest';
import { compareSides, type HowCompared } from './compare-sides.ts';
import { five, run, side } from './testing/sides.ts';

const interleaved: HowCompared = { order: 'abbabaabba', noise: null };

describe.each(['very_noisy', 'unstable'])('a run that is %s', (code) => {
  const disturbed = run(30, { remarks: [{ code, detail: null }] });

  test('is left out where four others remain, and is named', () => {
    const runs = [disturbed, ...five.slice(0, 4).map((ms) => run(ms * 1.2))];
    const comparison = compareSides(side(five), side([], { runs }), interleaved);
    expect(comparison).toMatchObject({
      verdict: 'slower',
      obstacles: [],
      leftOut: { a: [], b: [0] },
    });
    expect(comparison.runMediansMs.b).toHaveLength(5);
    expect(comparison.ratio?.value).toBeLessThan(1.25);
  });

  test('forbids a verdict where fewer than four others remain', () => {
    const runs = [disturbed, disturbed, ...five.slice(0, 3).map((ms) => run(ms))];
    expect(compareSides(side(five), side([], { runs }), interleaved)).toMatchObject({
      verdict: 'not comparable',
      obstacles: [{ code, detail: '2 of the 5 runs of side b' }],
      leftOut: { a: [], b: [] },
    });
  });
});
