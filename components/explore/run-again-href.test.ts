import { expect, test } from 'vitest';
import { makePoint } from '../../lib/contract/testing/point.ts';
import { parseDraft } from '../jobs/draft/draft-address.ts';
import { runAgainHref } from './run-again-href.ts';

function draftOf(href: string | null) {
  return parseDraft(new URLSearchParams(href?.split('?')[1] ?? ''));
}

test('the page that queues a job understands every part of the address', () => {
  const point = makePoint({ precision: 'int8', threads: 4, batch: 8, scenario: 'Offline' });
  const { draft, ignored } = draftOf(runAgainHref(point));
  expect(ignored).toEqual([]);
  expect(draft).toMatchObject({
    model: ['glyph-s'],
    rt: ['onnxruntime-node'],
    prec: ['int8'],
    threads: '4',
    batch: '8',
    sc: 'Offline',
    to: ['class:rpi4'],
  });
});

test('what is not stated is left to the page', () => {
  const { draft } = draftOf(runAgainHref(makePoint({ threads: null, precision: null })));
  expect(draft).toMatchObject({ threads: '', prec: ['fp32'] });
});

test("somebody else's figure cannot be run again", () => {
  expect(runAgainHref(makePoint({ tier: 'published' }))).toBeNull();
  expect(runAgainHref(makePoint({ tier: 'log' }))).toBeNull();
  expect(runAgainHref(makePoint({ scenario: 'Server' }))).toBeNull();
});
