import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Precision, Profile } from '../../../lib/contract/vocabulary.ts';
import { testId } from '../../fleet/testing/device.ts';
import { type Draft, draftKinds, draftScenarios, emptyDraft, reaches } from './draft.ts';
import { draftHref, parseDraft } from './draft-address.ts';

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9._:-]{0,20}$/);
const typed = fc.string({ maxLength: 20 });
const digits = fc.stringMatching(/^[0-9]{0,4}$/);
const slugs = fc.uniqueArray(slug, { maxLength: 6 });
const cell = fc.record({
  model: fc.oneof(slug, fc.constant('')),
  rt: fc.oneof(slug, fc.constant('')),
  prec: fc.constantFrom(...Precision.options),
  threads: digits,
  batch: digits,
  size: digits,
});
const anyDraft: fc.Arbitrary<Draft> = fc.record({
  kind: fc.constantFrom(...draftKinds),
  model: slugs,
  rt: slugs,
  prec: fc.uniqueArray(fc.constantFrom(...Precision.options)),
  threads: typed,
  batch: typed,
  conc: typed,
  size: typed,
  sc: fc.constantFrom(...draftScenarios),
  min: typed,
  data: typed,
  images: typed,
  a: cell,
  b: cell,
  runs: typed,
  reps: typed,
  to: fc.uniqueArray(
    fc.oneof(
      fc.constant(`device:${testId(1)}`),
      slug.map((name) => `tag:${name}`),
      slug.map((name) => `class:${name}`),
      slug.map((name) => `runtime:${name}@8.5`),
    ),
    { maxLength: 5 },
  ),
  reach: fc.constantFrom(...reaches),
  profile: fc.constantFrom(...Profile.options),
  prio: typed,
  missing: fc.boolean(),
  name: typed,
});

test('an address gives back the draft that made it, whatever was typed', () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      const href = draftHref(draft);
      const { draft: read, ignored } = parseDraft(new URL(href, 'http://hub').searchParams);
      expect(ignored).toEqual([]);
      expect(read).toEqual(draft);
      expect(draftHref(read)).toBe(href);
    }),
  );
});

test('only what differs from the default is in it, readable', () => {
  expect(draftHref(emptyDraft())).toBe('/jobs/new');
  const a = { ...emptyDraft().a, model: 'glyphs-s', rt: 'tfjs', threads: '2' };
  expect(draftHref({ ...emptyDraft(), kind: 'comparison', a, to: ['tag:lab'] })).toBe(
    '/jobs/new?kind=comparison&a=glyphs-s/tfjs/fp32,threads=2&to=tag:lab',
  );
});

test('what is not understood is named and leaves the default', () => {
  const { draft, ignored } = parseDraft({
    kind: 'nonsense',
    prec: 'fp32,fp33',
    to: 'rm -rf',
    a: 'one/two',
    colour: 'red',
    missing: '1',
    model: ['glyphs-s', 'glyphs-m'],
  });
  expect(ignored.sort()).toEqual(['a', 'colour', 'kind', 'prec', 'to']);
  expect(draft).toEqual({ ...emptyDraft(), missing: true, model: ['glyphs-s', 'glyphs-m'] });
});
