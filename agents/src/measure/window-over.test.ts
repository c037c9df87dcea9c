import { expect, test } from 'vitest';
import { profileLimits } from './profiles.ts';
import { ruleOf, windowOver } from './window-over.ts';

const limits = profileLimits.quick.window;

test('a window ends when both minima hold', () => {
  expect(windowOver(limits, 100, 5999)).toBe(false);
  expect(windowOver(limits, 99, 6000)).toBe(false);
  expect(windowOver(limits, 100, 6000)).toBe(true);
});

test('a budget ends a window only when a figure can be made of it', () => {
  expect(windowOver(limits, 71, limits.capMs)).toBe(false);
  expect(windowOver(limits, 72, limits.capMs)).toBe(true);
  expect(windowOver(limits, 9, limits.capMs)).toBe(false);
  expect(windowOver(limits, 10, limits.capMs)).toBe(true);
});

test('the rule that ended a window is named', () => {
  expect(ruleOf(limits, 100, 6000)).toBe('samples-and-time');
  expect(ruleOf(limits, 72, limits.capMs)).toBe('budget');
  expect(ruleOf(limits, 99, 5000)).toBe('capacity');
});
