import { expect, test } from 'vitest';
import { describeModel } from './describe-model.ts';

const typed = {
  name: 'Street Net v2',
  task: 'image-classification',
  precision: 'fp32',
  shape: '',
  recipe: '',
} as const;
const onnx = Uint8Array.of(0x08, 8, 0x12, 0, 0, 0, 0, 0);
const tflite = Uint8Array.from([0x1c, 0, 0, 0, ...Buffer.from('TFL3')]);

test('what was typed becomes a description, with the format of the first bytes', () => {
  expect(describeModel({ ...typed, shape: '1, 3, 224,224' }, onnx)).toEqual({
    description: {
      slug: 'street-net-v2',
      name: 'Street Net v2',
      task: 'image-classification',
      format: 'onnx',
      precision: 'fp32',
      inputShape: [1, 3, 224, 224],
      layout: null,
      preprocessing: null,
    },
  });
  expect(describeModel(typed, tflite)).toMatchObject({ description: { format: 'tflite' } });
});

test('the first field that is not as it should be is named', () => {
  expect(describeModel(typed, null)).toEqual({ wrong: 'file' });
  expect(describeModel(typed, Uint8Array.from(Buffer.from('PK\x03\x04    ')))).toEqual({
    wrong: 'format',
  });
  expect(describeModel({ ...typed, name: ' ' }, onnx)).toEqual({ wrong: 'name' });
  expect(describeModel({ ...typed, task: 'Sort Of' }, onnx)).toEqual({ wrong: 'task' });
  expect(describeModel({ ...typed, shape: '1,x,y' }, onnx)).toEqual({ wrong: 'shape' });
  expect(describeModel({ ...typed, recipe: 'A B' }, onnx)).toEqual({ wrong: 'recipe' });
});
