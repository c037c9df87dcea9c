import { expect, test } from 'vitest';
import type { SceneNode } from '../scene-node.ts';
import { type Lane, type LaneInput, laneScene } from './lane-scene.ts';

const lane = (name: string, ...values: number[]): Lane => ({
  name,
  note: null,
  reach: null,
  marks: values.map((value) => ({ value, shape: 'circle', hollow: true, words: `${value} ms` })),
});

const input = (given: Partial<LaneInput>): LaneInput => ({
  lanes: [lane('one', 2.67), lane('two', 29.8)],
  kind: 'log',
  title: 'Latency, ms, log',
  better: { words: '← faster', at: 'low' },
  edge: null,
  width: 620,
  locale: 'en',
  ...given,
});

function textsIn(nodes: readonly SceneNode[]): { words: string; x: number }[] {
  return nodes.flatMap(({ text, attributes, children }) => [
    ...(text === undefined ? [] : [{ words: text, x: Number(attributes.x ?? 0) }]),
    ...textsIn(children ?? []),
  ]);
}

const ticksIn = (nodes: readonly SceneNode[]) =>
  nodes.flatMap(({ attributes }) =>
    attributes['data-axis'] === 'x' ? [Number(attributes['data-value'])] : [],
  );

test('a log axis has round labels and every figure has its value beside it', () => {
  for (const width of [332, 620, 900]) {
    const { nodes, height } = laneScene(input({ width }));
    for (const value of ticksIn(nodes)) expect(`${value}`).toMatch(/^[125]0*(\.\d+)?$/);
    const words = textsIn(nodes).map((one) => one.words);
    expect(words).toEqual(expect.arrayContaining(['one', 'two', '2.67 ms', '29.8 ms']));
    expect(height).toBeGreaterThan(130);
    expect(JSON.stringify(nodes)).not.toContain('NaN');
  }
});

test('what cannot be is hatched up to its edge, which is always in view', () => {
  const { nodes } = laneScene(input({ edge: { value: 17.4, words: 'least possible' } }));
  expect(nodes.some(({ attributes }) => 'data-impossible' in attributes)).toBe(true);
  expect(textsIn(nodes).map(({ words }) => words)).toContain('least possible');
  expect(laneScene(input({})).nodes.some((node) => 'data-impossible' in node.attributes)).toBe(
    false,
  );
});

test('words of neighbours never touch: the one without room is left out', () => {
  const close = input({ lanes: [lane('close', 100, 101, 102)], width: 332 });
  const shown = textsIn(laneScene(close).nodes).filter(({ words }) => words.endsWith(' ms'));
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.length).toBeLessThan(3);
  for (const { x } of shown) expect(x).toBeGreaterThanOrEqual(0);
});

test('a linear axis may hold shares with a reach', () => {
  const share: Lane = { ...lane('share', 85.4), reach: { low: 77.4, high: 91 } };
  const { nodes } = laneScene(
    input({ lanes: [share], kind: 'linear', better: { words: 'better →', at: 'high' } }),
  );
  expect(ticksIn(nodes).every((value) => value >= 76 && value <= 92)).toBe(true);
});

test('the triangle of a doubt stands on its line, between the mark and its value', () => {
  const doubted = (value: number): Lane => ({
    name: 'The report',
    note: 'precision not stated',
    reach: null,
    marks: [{ value, shape: 'circle', hollow: true, words: `${value} ms`, doubted: true }],
  });
  const { nodes } = laneScene(input({ lanes: [doubted(2.67), lane('two', 29.8)] }));
  const flag = nodes.find(({ attributes }) => attributes['data-flag'] === 'remark');
  const [x = 0, y = 0] =
    String(flag?.attributes.transform)
      .match(/[\d.]+/g)
      ?.map(Number) ?? [];
  const word = nodes.find(({ text }) => text === '2.67 ms');
  expect(Number(word?.attributes.x) - x).toBeGreaterThanOrEqual(8);
  expect(Math.abs(Number(word?.attributes.y) - y)).toBeLessThan(6);
});
