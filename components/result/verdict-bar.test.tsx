import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Result } from '../../lib/contract/result.ts';
import { words } from '../../lib/text/words.ts';
import { makeResult } from '../testing/result.ts';
import { VerdictBar } from './verdict-bar.tsx';

function verdict(given: Partial<Result>): string {
  const html = renderToStaticMarkup(<VerdictBar result={makeResult(given)} text={words('en')} />);
  return html.replaceAll(/<[^>]+>/g, '').trim();
}

test('each state and validity has its own verdict with its reason', () => {
  expect(verdict({})).toBe('Valid. No remark was raised on this result.');
  expect(
    verdict({ validity: 'valid with remarks', remarks: [{ code: 'swapped', detail: null }] }),
  ).toMatch(/^Valid, with one remark\. The device swapped memory/);
  expect(verdict({ validity: 'rejected', reason: 'The clock went backwards.' })).toBe(
    'Rejected. The clock went backwards. It never joins the front or a ranking.',
  );
  expect(verdict({ state: 'unsupported', validity: null, reason: 'No int8 kernel.' })).toBe(
    'Unsupported. No int8 kernel.',
  );
  expect(verdict({ state: 'failed', validity: null })).toBe(
    'Failed. No figure came out of this result.',
  );
  expect(verdict({ state: 'open', validity: null })).toMatch(/^Still being measured/);
});

test('a retracted result says so before anything else', () => {
  expect(
    verdict({
      retracted: { at: '2026-11-05T00:00:00.000Z', reason: 'wrong power mode', replacedBy: null },
    }),
  ).toBe('Retracted on 2026-11-05: wrong power mode');
});

test('a superseded result says that it does not count, whatever it is', () => {
  const kept =
    'Superseded. Another attempt of its job took its place: it is kept, and joins no chart.';
  expect(verdict({ superseded: true })).toBe(kept);
  expect(verdict({ superseded: true, state: 'open', validity: null })).toBe(kept);
  expect(
    verdict({ superseded: true, validity: 'rejected', reason: 'The clock went backwards.' }),
  ).toBe(`${kept} The clock went backwards.`);
});
