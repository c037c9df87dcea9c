import { expect, test } from 'vitest';
import { checkShape, shapesIn } from './model-shapes.ts';

const file = { inputName: 'input', outputName: 'logits', inputShape: [1, 3, 64, 64] };
const check = (shape: (number | string)[], given = file, outputs = ['logits']) =>
  checkShape(given, [{ name: 'input', shape }], outputs);

test('equal shapes, and open dimensions that are fixed, are taken', () => {
  expect(() => check([1, 3, 64, 64])).not.toThrow();
  expect(() => check(['N', 3, 'height', ''])).not.toThrow();
});

test.each([
  [['N', 3, 64, 64], [], 'Dimension 0 ("N") of the input "input" is left open'],
  [[1, 3, 64, ''], [1, 3, 64], 'Dimension 3 of the input "input" is left open by the model'],
  [[1, 3, 64, 64], [1, 3, 64], 'Dimension 3 of the input "input" is 64'],
  [
    [1, 3, 64, 64],
    [1, 3, 32, 64],
    'Dimension 2 of the input "input" is 64, and inputShape says 32',
  ],
  [[1, 3], [1, 3, 32], 'has 2 dimensions, and 3 were given'],
] as const)('%j with the input shape %j names the dimension', (shape, inputShape, message) => {
  expect(() => check([...shape], { ...file, inputShape: [...inputShape] })).toThrow(message);
});

test('names that do not exist are answered with those that do', () => {
  expect(() => check([1], { ...file, inputName: 'image' })).toThrow(
    'no input "image"; it has input',
  );
  expect(() => check([1, 3, 64, 64], file, ['boxes'])).toThrow('no output "logits"; it has boxes');
});

test('a model with two inputs is refused, because one would stay empty', () => {
  const inputs = [
    { name: 'input', shape: [1, 3, 64, 64] },
    { name: 'mask', shape: [1] },
  ];
  expect(() => checkShape(file, inputs, ['logits'])).toThrow('mask would be empty');
});

test('the metadata of a session is read as it is, or not at all', () => {
  expect(shapesIn([{ name: 'x', isTensor: true, shape: [1, 'N'] }, { name: 'map' }])).toEqual([
    { name: 'x', shape: [1, 'N'] },
  ]);
  expect(shapesIn(undefined)).toBeNull();
});
