import { expect, test } from 'vitest';
import type { GonePoint } from '../../../lib/contract/point-slots.ts';
import { makePoint } from '../../../lib/contract/testing/point.ts';
import { words } from '../../../lib/text/words.ts';
import { goneWords, slotName } from './slot-words.ts';

const text = words('en');
const gone: GonePoint = {
  id: 'a',
  why: 'retracted',
  goneSince: '2026-11-20T10:00:00.000Z',
  reason: 'the clock was wrong',
  was: makePoint({}),
};

test('a slot keeps its name when the point is gone', () => {
  expect(slotName({ id: 'a', point: makePoint({}), gone: null }, text)).toBe(
    'Glyph S on Raspberry Pi 4 · ONNX Runtime · fp32',
  );
  expect(slotName({ id: 'a', point: null, gone }, text)).toBe(
    'Glyph S on Raspberry Pi 4 · ONNX Runtime · fp32',
  );
  expect(slotName({ id: 'a', point: null, gone: null }, text)).toBe('a result of another cohort');
});

test('why it is gone is said with day and reason', () => {
  expect(goneWords(gone, text)).toBe('retracted on 2026-11-20: the clock was wrong');
  expect(goneWords({ ...gone, why: 'unknown', goneSince: null, reason: null }, text)).toBe(
    'there is no such result',
  );
  expect(goneWords({ ...gone, why: 'removed', goneSince: null, reason: null }, text)).toBe(
    'removed',
  );
});
