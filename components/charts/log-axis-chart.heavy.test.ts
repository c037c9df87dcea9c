import { type Browser, chromium } from '@playwright/test';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tier } from '../../lib/contract/testing/tier.ts';
import { parityCases } from './testing/parity-cases.ts';

let browser: Browser;
let script: string;

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['components/charts/testing/parity-page.tsx'],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  script = outputFiles[0]?.text ?? '';
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
});

afterAll(async () => {
  await browser?.close();
});

/** A page with the places that testing/parity-page.tsx draws in. */
const html = (name: string, width: number) => `<!doctype html><meta charset="utf-8">
  <style>body{margin:0;font:11.5px sans-serif}#static svg{display:block}</style>
  <body data-case="${name}" data-width="${width}">
  <div id="static"></div><div id="live"></div>`;

const widths = [320, 1280, 360, 480, 768];
const cases = Object.keys(parityCases).flatMap((name, at) =>
  (tier === 'usual' ? [widths[at % 2] ?? 320] : widths).map((width) => ({ name, width })),
);

test.each(cases)('$name at $width px: recharts and plain SVG agree', async ({ name, width }) => {
  const tab = await browser.newPage({ viewport: { width, height: 1000 } });
  const complaints: string[] = [];
  tab.on('pageerror', (error) => complaints.push(String(error)));
  tab.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await tab.setContent(html(name, width));
  await tab.addScriptTag({ content: script });
  await tab.locator('#live [data-point-id]').first().waitFor();
  const still = await tab.evaluate(readPicture, '#static');
  const live = await tab.evaluate(readPicture, '#live');
  await tab.close();

  expect(complaints).toEqual([]);
  expect(still.marks.length).toBe(parityCases[name]?.points?.length);
  expect(live.marks.map(({ id }) => id)).toEqual(still.marks.map(({ id }) => id));
  expect(live.ticks.map(({ key }) => key).sort()).toEqual(still.ticks.map(({ key }) => key).sort());
  const placed = new Map(still.ticks.map((tick) => [tick.key, tick]));
  for (const tick of live.ticks) near(tick, placed.get(tick.key));
  live.marks.forEach((mark, i) => {
    near(mark, still.marks[i]);
  });
  for (const picture of [still, live]) legible(picture, width);
});

interface Place {
  x: number;
  y: number;
}

/** Marks and tick labels of a picture, relative to its corner. Runs in the page. */
function readPicture(selector: string) {
  const root = document.querySelector(`${selector} svg`);
  if (!root) throw new Error(`no picture in ${selector}`);
  const corner = root.getBoundingClientRect();
  const centre = (element: Element) => {
    const box = element.getBoundingClientRect();
    const [left, top] = [box.left - corner.left, box.top - corner.top];
    const bottom = top + box.height;
    return {
      x: left + box.width / 2,
      y: (top + bottom) / 2,
      left,
      right: left + box.width,
      top,
      bottom,
    };
  };
  return {
    marks: [...root.querySelectorAll('[data-point-id]')].map((mark) => ({
      id: mark.getAttribute('data-point-id'),
      ...centre(mark),
    })),
    ticks: [...root.querySelectorAll('[data-axis]')].map((tick) => ({
      key: `${tick.getAttribute('data-axis')} ${tick.textContent}`,
      axis: tick.getAttribute('data-axis'),
      ...centre(tick),
    })),
  };
}

function near(a: Place, b: Place | undefined): void {
  expect(b).toBeDefined();
  expect(Math.abs(a.x - (b?.x ?? Number.NaN))).toBeLessThan(1);
  expect(Math.abs(a.y - (b?.y ?? Number.NaN))).toBeLessThan(1);
}

/** Labels of every axis keep 2 px apart and inside the picture (ux.md B2). */
function legible(picture: ReturnType<typeof readPicture>, width: number): void {
  for (const axis of ['x', 'fps']) {
    const labels = picture.ticks
      .filter((tick) => tick.axis === axis)
      .sort((a, b) => a.left - b.left);
    labels.forEach((label, i) => {
      expect(label.left).toBeGreaterThanOrEqual(0);
      expect(label.right).toBeLessThanOrEqual(width);
      const next = labels[i + 1];
      if (next) expect(next.left - label.right).toBeGreaterThanOrEqual(2);
    });
  }
  const beside = picture.ticks.filter(({ axis }) => axis === 'y').sort((a, b) => a.top - b.top);
  expect(beside.length).toBeGreaterThanOrEqual(2);
  beside.forEach((label, i) => {
    expect(label.left).toBeGreaterThanOrEqual(0);
    const next = beside[i + 1];
    if (next) expect(next.top - label.bottom).toBeGreaterThanOrEqual(2);
  });
}
