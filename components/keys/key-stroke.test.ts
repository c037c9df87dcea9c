import { expect, test } from 'vitest';
import { type KeyEventLike, nextStroke, strokeOf } from './key-stroke.ts';

function pressed(key: string, given: Partial<KeyEventLike> & { graph?: boolean } = {}) {
  const { graph = false, ...rest } = given;
  return strokeOf({
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    getModifierState: (name) => name === 'AltGraph' && graph,
    ...rest,
  });
}

test('letters are without Shift, signs as they are typed', () => {
  expect(pressed('f')).toBe('f');
  expect(pressed('F')).toBe('f');
  expect(pressed('F', { shiftKey: true })).toBeNull();
  expect(pressed('?', { shiftKey: true })).toBe('?');
  expect(pressed('[', { ctrlKey: true, altKey: true, graph: true })).toBe('[');
  expect(pressed('[', { altKey: true })).toBe('[');
});

test('Ctrl and Command are one, and other modifiers belong to the browser', () => {
  expect(pressed('k', { ctrlKey: true })).toBe('mod+k');
  expect(pressed('k', { metaKey: true })).toBe('mod+k');
  expect(pressed('k', { ctrlKey: true, shiftKey: true })).toBeNull();
  expect(pressed('k', { ctrlKey: true, altKey: true })).toBeNull();
  expect(pressed('f', { altKey: true })).toBeNull();
});

test('on a layout without Latin letters the place of the key counts', () => {
  expect(pressed('а', { code: 'KeyF' })).toBe('f');
  expect(pressed('а')).toBeNull();
  expect(pressed('Process', { code: 'KeyF' })).toBeNull();
  expect(pressed('Enter')).toBeNull();
  expect(pressed('Shift', { shiftKey: true })).toBeNull();
});

test('two strokes in a row, and a wrong second one starts anew', () => {
  const known = ['g e', 'g c', 'f', '?'];
  expect(nextStroke(null, 'f', known)).toEqual({ match: 'f', pending: null });
  expect(nextStroke(null, 'g', known)).toEqual({ match: null, pending: 'g' });
  expect(nextStroke('g', 'e', known)).toEqual({ match: 'g e', pending: null });
  expect(nextStroke('g', 'f', known)).toEqual({ match: 'f', pending: null });
  expect(nextStroke('g', 'g', known)).toEqual({ match: null, pending: 'g' });
  expect(nextStroke('g', 'x', known)).toEqual({ match: null, pending: null });
});
