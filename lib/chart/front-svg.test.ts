import { expect, test } from 'vitest';
import { frontScene } from './front-scene.ts';
import { renderFrontSvg } from './front-svg.ts';
import { hatch } from './hatch.ts';
import { escapeXml, svgMarkup } from './svg-string.ts';
import { sceneInput, scenePoint } from './testing/scene-input.ts';

const render = (given: Parameters<typeof sceneInput>[0]) =>
  renderFrontSvg(frontScene(sceneInput(given)), { title: 'A & B', summary: 'two <points>' });

test('the picture names itself, prints its axes, and draws each point once', () => {
  const points = [
    scenePoint({ id: 'a', ms: 10 }),
    scenePoint({ id: 'b', ms: 20, accuracy: 0.9, kind: 'few', flagged: true }),
    scenePoint({ id: 'c', ms: 5, accuracy: 0.7, kind: 'hollow', note: 'mean' }),
    scenePoint({ id: 'd', ms: 1, accuracy: 0.75, anchor: true }),
  ];
  const svg = render({ points, front: ['a', 'b'] });
  expect(svg).toContain('<title>A &amp; B</title><desc>two &lt;points&gt;</desc>');
  for (const id of ['a', 'b', 'c', 'd']) {
    expect(svg.split(`data-point-id="${id}"`)).toHaveLength(2);
  }
  for (const words of ['Latency p50, ms, log', 'Top-1, %', '18–20 FPS, real time', '← faster']) {
    expect(svg).toContain(words);
  }
  expect(svg.match(/data-flag="remark"/g)).toHaveLength(1);
  expect(svg).toContain('>mean<');
  expect(svg).not.toMatch(/NaN|undefined|strokeWidth|textAnchor/);
});

test('evidence is in the mark: filled in its colour, hollow with the ground inside', () => {
  const filled = render({ points: [scenePoint({ id: 'a' })] });
  const hollow = render({ points: [scenePoint({ id: 'a', kind: 'hollow' })] });
  const mark = (svg: string) => svg.match(/<path[^>]*data-point-id="a"[^>]*>/)?.[0] ?? '';
  expect(mark(filled)).toContain('fill="var(--series-1)"');
  expect(mark(hollow)).toContain('fill="var(--surface)"');
  expect(mark(hollow)).toContain('stroke="var(--series-1)"');
});

test('there is no bar on a log axis, and no id that a second picture could clash with', () => {
  const svg = render({ points: [scenePoint()] });
  expect(svg).not.toContain('data-layer="bars"');
  expect(svg).not.toMatch(/ id="|url\(#/);
});

test('texts of others cannot break out of the picture', () => {
  const label = { strong: '<script>alert(1)</script>', rest: ['"&'] };
  const svg = render({ points: [scenePoint({ label })], front: ['a'] });
  expect(svg).not.toContain('<script');
  expect(svg).toContain('&lt;script&gt;');
  expect(escapeXml('"<&>')).toBe('&quot;&lt;&amp;&gt;');
  expect(svgMarkup([{ tag: 'text', attributes: { 'data-x': '">' }, text: '<' }])).toBe(
    '<text data-x="&quot;&gt;">&lt;</text>',
  );
});

test('hatching stays inside its rectangle', () => {
  const path = hatch({ left: 10, right: 24, top: 40, bottom: 90 });
  const pairs = [...path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)];
  expect(pairs.length).toBeGreaterThan(10);
  for (const [, x, y] of pairs) {
    expect(Number(x)).toBeGreaterThanOrEqual(10);
    expect(Number(x)).toBeLessThanOrEqual(24);
    expect(Number(y)).toBeGreaterThanOrEqual(40);
    expect(Number(y)).toBeLessThanOrEqual(90);
  }
});

test('in a narrow picture a long title and the words at the better end keep apart, at its edges', () => {
  const under = (name: string) => {
    const { words } = sceneInput();
    const svg = render({
      points: [scenePoint()],
      width: 332,
      words: { ...words, x: { ...words.x, title: () => name } },
    });
    const at = (attribute: string) =>
      Number(svg.match(new RegExp(`<text x="([\\d.]+)"[^>]*${attribute}="x"`))?.[1]);
    return { better: at('data-better'), title: at('data-axis-title') };
  };
  expect(under('Latency p50, ms, log')).toEqual({ better: 49, title: 314 });
  expect(under('Latency p50, timer not stated, inverse, ms, log')).toEqual({
    better: 0,
    title: 332,
  });
});
