import { expect, test } from 'vitest';
import { scenesSmall } from '../graphs/scenes.ts';
import { yolov3Tiny } from '../graphs/yolov3-tiny.ts';
import { shapeOf, shapesOf } from '../shapes.ts';
import { newBoxes } from './boxes.ts';
import { decodeInto } from './decode.ts';
import { headOf } from './head.ts';

test.each([224, 320, 416])('the head of YOLOv3-tiny has the rows of its graph at %i', (size) => {
  const { height, channels } = shapeOf(shapesOf(yolov3Tiny(size)), 'predictions');
  const head = headOf('yolov3-tiny', size);
  expect([head.boxes, head.attributes]).toEqual([height, channels]);
});

test('the head of the scene detector has the rows of its graph', () => {
  const { height, channels } = shapeOf(shapesOf(scenesSmall()), 'predictions');
  const head = headOf('scenes-s');
  expect([head.boxes, head.attributes]).toEqual([height, channels]);
});

test('a row becomes its cell, its anchor and its best class', () => {
  const head = headOf('yolov3-tiny');
  const output = new Float32Array(2 * head.boxes * head.attributes).fill(-20);
  // Second image, second map (26 x 26, stride 16), row 3, column 5, third anchor (37 x 58).
  const row = head.boxes + 13 * 13 * 3 + (3 * 26 + 5) * 3 + 2;
  output.set([0, 0, Math.log(2), 0, 20], row * head.attributes);
  output[row * head.attributes + 5 + 61] = 0;
  const boxes = newBoxes(head);
  decodeInto(head, output, 0, boxes);
  expect(boxes.count).toBe(0);
  decodeInto(head, output, 1, boxes);
  expect(boxes.count).toBe(1);
  expect(boxes.label[0]).toBe(61);
  expect(boxes.score[0]).toBeCloseTo(0.5, 6);
  expect(boxes.width[0]).toBeCloseTo(74, 4);
  expect(boxes.height[0]).toBeCloseTo(58, 4);
  expect(boxes.x[0]).toBeCloseTo(5.5 * 16 - 37, 4);
  expect(boxes.y[0]).toBeCloseTo(3.5 * 16 - 29, 4);
});

test('a centre scale of 2 reaches half a cell into the neighbours', () => {
  const head = headOf('scenes-s');
  const output = new Float32Array(head.boxes * head.attributes).fill(-20);
  output.set([20, -20, 0, 0, 20, 20], 11 * head.attributes);
  const boxes = newBoxes(head);
  decodeInto(head, output, 0, boxes);
  expect(boxes.count).toBe(1);
  expect(boxes.x[0]! + boxes.width[0]! / 2).toBeCloseTo(2.5 * 16, 4);
  expect(boxes.y[0]! + boxes.height[0]! / 2).toBeCloseTo(0.5 * 16, 4);
});

test('a row that may be every class gives each whose score is high enough, in one place', () => {
  const head = headOf('scenes-s');
  const output = new Float32Array(head.boxes * head.attributes).fill(-20);
  output.set([0, 0, 0, 0, 20, -20, 3, -20, -20, -3, -20, -20, -20], 0);
  const boxes = newBoxes(head);
  decodeInto(head, output, 0, boxes);
  expect([...boxes.label.subarray(0, boxes.count)]).toEqual([1, 4]);
  expect(boxes.score[0]! + boxes.score[1]!).toBeCloseTo(1, 5);
  expect([...boxes.x.subarray(0, 2), ...boxes.width.subarray(0, 2)]).toEqual([-16, -16, 48, 48]);
});

test('rows that all say every class fit into the arrays', () => {
  const head = headOf('scenes-s');
  const boxes = newBoxes(head);
  decodeInto(head, new Float32Array(head.boxes * head.attributes).fill(20), 0, boxes);
  expect(boxes.count).toBe(head.candidates);
});
