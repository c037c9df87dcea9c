import { expect, test, vi } from 'vitest';
import { changesWords } from '../../lib/text/changes-words.ts';
import { markupOf, plain } from '../jobs/testing/plain-html.tsx';
import { makeResult } from '../testing/result.ts';
import { RetractSection, whatGoes } from './retract-section.tsx';
import { RetractedView } from './retracted-view.tsx';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh() {} }) }));

const successor = '0199b7c4-8e21-7000-8000-000000000009';

test('a tombstone says what it was, why and when it went, and what took its place', () => {
  const retracted = { at: '2026-11-05T00:00:00.000Z', reason: 'wrong weights', replacedBy: null };
  const gone = makeResult({ retracted, summary: null, accuracy: [] });
  const html = markupOf(<RetractedView result={gone} locale="en" />);
  expect(plain(html)).toContain('Retracted on 2026-11-05: wrong weights');
  expect(plain(html)).toContain('No other result stands in its place.');
  expect(plain(html)).toContain(gone.cell.artifact.model.name);
  expect(plain(html)).not.toMatch(/\d ms\b|NaN|undefined/);
  const replaced = makeResult({ ...gone, retracted: { ...retracted, replacedBy: successor } });
  expect(markupOf(<RetractedView result={replaced} locale="zh-CN" />, 'zh-CN')).toContain(
    `href="/r/${successor}"`,
  );
});

test('the owner is told what goes with a result', () => {
  const { retract } = changesWords('en');
  const plainResult = makeResult({ runs: [], studies: [], comparisons: [] });
  expect(whatGoes(plainResult, retract)).toEqual([retract.goes.point, retract.goes.stays]);
  const study = { id: 'a'.repeat(24), name: 'Threads', axes: [] };
  const part = (kind: 'aa' | 'ab') => ({ id: successor, kind });
  const belonging = makeResult({ studies: [study], comparisons: [part('aa'), part('ab')] });
  const said = whatGoes(belonging, retract).join(' ');
  expect(said).toContain('It leaves the study');
  expect(said).toContain('The 2 comparisons with it');
  expect(said).toContain('noise');
  const html = markupOf(<RetractSection result={belonging} locale="en" />);
  expect(plain(html)).toContain('Retract this result');
});
