import { expect, test } from 'vitest';
import { parseTags } from './tags.ts';

test('commas or spaces between, capitals and repeats forgiven', () => {
  expect(parseTags(' Jetson, lab  jetson,')).toEqual({ tags: ['jetson', 'lab'], problem: null });
  expect(parseTags('')).toEqual({ tags: [], problem: null });
});

test('the first word that is no tag is named, and so is too many', () => {
  expect(parseTags('lab, böse, -x').problem).toEqual({ kind: 'bad', tag: 'böse' });
  const many = Array.from({ length: 21 }, (_, i) => `t${i}`).join(',');
  expect(parseTags(many).problem).toEqual({ kind: 'many' });
});
