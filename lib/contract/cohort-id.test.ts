import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cohortId, parseCohortId } from './cohort-id.ts';

const word = fc.stringMatching(/^[a-z0-9][a-z0-9.@_-]{0,20}$/).filter((text) => text !== '-');

test('a cohort address and its parts convert both ways', () => {
  fc.assert(
    fc.property(
      fc.record({
        task: word,
        dataSet: fc.option(word),
        metric: fc.option(word),
        scenario: fc.option(word),
        batch: fc.option(fc.integer({ min: 1, max: 4096 })),
      }),
      (parts) => {
        expect(parseCohortId(cohortId(parts))).toEqual(parts);
      },
    ),
  );
});

test('what is not a cohort address is null', () => {
  for (const id of ['', 'a~b', 'a~b~c~d~5', 'a~b~c~d~b0', 'a~b~c~d~b1~e', '~b~c~d~b1']) {
    expect(parseCohortId(id)).toBeNull();
  }
});
