import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makePoint } from '../../contract/testing/point.ts';
import { defaultView, type View } from '../../link/view.ts';
import { frontPicture } from './front-picture.ts';
import { manyPoints, pictureList } from './testing/picture-list.ts';
import { type PictureTheme, themeColours } from './theme.ts';

const address = 'https://bench.example/?view=range&ds=41';

function picture(
  given: Partial<View> = {},
  { theme = 'light', points = manyPoints(), width = 1000, title = null }: Partial<Asked> = {},
): string {
  const list = pictureList(points);
  const view = { ...defaultView(), ...given };
  return frontPicture({ list, view, theme, width, height: 760, title, address, date: list.asOf });
}

interface Asked {
  theme: PictureTheme;
  points: ReturnType<typeof manyPoints>;
  width: number;
  title: string | null;
}

const kinds = ['front', 'range', 'matrix', 'table'] as const;

test.each(kinds)('the %s alone holds all that it needs, in both themes', (view) => {
  for (const theme of ['light', 'dark'] as const) {
    const svg = picture({ view }, { theme });
    expect(svg).not.toMatch(/var\(|foreignObject|url\(|<style|href|data-|NaN|undefined/);
    expect(svg).toMatch(/<title>Image classification: [^<]+<\/title><desc>53 of 53 results/);
    expect(svg).toMatch(
      new RegExp(`<rect width="1000" height="\\d+" fill="${themeColours[theme].surface}"`),
    );
    expect(svg).toContain("'IBM Plex Sans'");
    expect(svg).toContain('as of 2026-11-21, data version 41');
    expect(svg).toContain('https://bench.example/?view=range&amp;ds=41');
    for (const name of ['ONNX Runtime', 'TensorRT', 'hollow: published by somebody']) {
      expect(svg).toContain(`>${name}</text>`);
    }
  }
});

test('axes name statistic, unit and scale, and remarks have their sign', () => {
  const svg = picture();
  for (const words of ['Latency p50, inference, ms, log', 'Top-1 accuracy, %', 'has a remark']) {
    expect(svg).toContain(words);
  }
  expect(picture({ view: 'range', q: 'p90' })).toContain('Latency p90, inference, ms, log');
});

test('exactly the filtered rows are drawn: a front, ranges and cells of one device', () => {
  const device = 'Jetson Nano';
  const own = manyPoints().filter((point) => point.device.name === device);
  const svg = picture({ view: 'range', dev: [own[0]?.device.slug ?? ''] });
  expect(svg).toContain(`<desc>${own.length} of 53 results`);
  expect(svg.match(/font-weight="600" fill="#11181b">[^<]+<\/tspan>/g)).toHaveLength(own.length);
  expect(picture({ view: 'matrix', dev: ['jetson-nano'] })).not.toContain('Raspberry Pi 4');
});

test('names of others stay text', () => {
  const name = '<script>alert(1)</script>"&\u0007]]>';
  const model = { slug: 'm', name, family: name };
  const points = [makePoint({ model, device: { slug: 'd', name: '"><image href="x"/>' } })];
  for (const view of kinds) {
    const svg = picture({ view }, { points, title: name });
    expect(svg).not.toMatch(/<script|<image/);
    expect(svg).not.toContain('\u0007');
    expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;]]&gt;');
  }
});

test('no name whatever adds an element or ends an attribute', () => {
  const tags = /^(?:<\/?(?:svg|title|desc|rect|g|path|line|text|tspan|circle)\b[^<>]*>|[^<>])*$/;
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
      const points = [makePoint({ model: { slug: 'm', name, family: name } })];
      const svg = picture({ view: 'range' }, { points, title: name });
      expect(svg).toMatch(tags);
      expect(svg).not.toMatch(/\p{Cs}|[^\P{Cc}\t\n]/u);
    }),
    { numRuns: 60 },
  );
});

test('rows and words without room are counted, not lost', () => {
  const points = Array.from({ length: 75 }, (_, i) => makePoint({ id: `p${i}` }));
  expect(picture({ view: 'range' }, { points })).toContain('15 more rows stand in the table');
  const long = picture({}, { title: 'word '.repeat(80), width: 400 });
  expect(long).toContain('…</text>');
});

test('a view of nothing is a picture too', () => {
  for (const view of kinds) expect(picture({ view }, { points: [] })).toContain('0 of 0 results');
});
