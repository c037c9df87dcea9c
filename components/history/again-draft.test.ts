import { expect, test } from 'vitest';
import { testCell } from '../../lib/contract/testing/cell.ts';
import { draftHref, parseDraft } from '../jobs/draft/draft-address.ts';
import { submissionOf } from '../jobs/draft/submission-of.ts';
import { againBody } from './again-body.ts';
import { againDraft } from './again-draft.ts';

const cell = testCell({ threads: 4, batch: 2 });
const asked = { cell, profile: 'standard' as const };
const known = { builtIn: ['glyphs-s'], kept: [] };

test('the address of the page asks for what is queued without it', () => {
  const draft = againDraft(asked, ['class:pi'], known);
  if (!draft) throw new Error('there is a draft');
  const read = parseDraft(new URLSearchParams(draftHref(draft).split('?')[1]));
  expect(read).toEqual({ draft, ignored: [] });
  const { body } = submissionOf(read.draft, 'again');
  const direct = againBody({ ...asked, deviceClass: 'pi' }, 'again', known);
  expect(body).toEqual({ ...direct, reach: 'every' });
});

test('a file that the hub keeps is named by its hash, what nobody can ask for not at all', () => {
  const { sha256 } = cell.artifact;
  expect(againDraft(asked, [], { builtIn: [], kept: [sha256] })?.model).toEqual([sha256]);
  expect(againDraft(asked, [], { builtIn: [], kept: [] })).toBeNull();
  const served = { ...asked, cell: testCell({ scenario: 'Server' }) };
  expect(againDraft(served, [], known)).toBeNull();
});
