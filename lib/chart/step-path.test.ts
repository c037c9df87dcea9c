import { expect, test } from 'vitest';
import { stepPath } from './step-path.ts';

const plot = { left: 0, top: 0, right: 100, bottom: 100 };

test('the step goes from the worse end of y through the points to the worse end of x', () => {
  const rising = [
    { x: 20, y: 60 },
    { x: 50, y: 30 },
  ];
  expect(stepPath(rising, plot, { x: 'low', y: 'high' })).toBe('M20 100V60H50V30H100');
  const falling = [
    { x: 80, y: 60 },
    { x: 50, y: 30 },
  ];
  expect(stepPath(falling, plot, { x: 'high', y: 'high' })).toBe('M80 100V60H50V30H0');
  const costs = [
    { x: 20, y: 40 },
    { x: 50, y: 70 },
  ];
  expect(stepPath(costs, plot, { x: 'low', y: 'low' })).toBe('M20 0V40H50V70H100');
  expect(stepPath([], plot, { x: 'low', y: 'low' })).toBe('');
});

test('what a zoom leaves outside is cut off, and the line goes on where it comes back', () => {
  const points = [
    { x: -30, y: 80 },
    { x: 40, y: -50 },
    { x: 140, y: -90 },
  ];
  expect(stepPath(points, plot, { x: 'low', y: 'high' })).toBe('M0 80H40V0');
});

test('twins on the front leave no empty stroke', () => {
  const twins = [
    { x: 20, y: 60 },
    { x: 20, y: 60 },
  ];
  expect(stepPath(twins, plot, { x: 'low', y: 'high' })).toBe('M20 100V60H100');
});
