import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { panelWidths } from '../../lib/chart/compare/panel-axis.ts';
import { approximateWidth } from '../../lib/chart/text-width.ts';
import { latency } from '../../lib/contract/testing/point.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { makeComparison } from '../comparison/testing/report.ts';
import { makeResult } from '../testing/result.ts';
import { WithWords } from '../testing/with-words.tsx';
import { ComparePage } from './compare-page.tsx';
import type { Compared } from './slot.ts';
import {
  citedSlot,
  claimed,
  drawingIn,
  goneSlot,
  makeCompared,
  measuredSlot,
  report,
} from './testing/compared.ts';

const html = (compared: Compared, locale: Locale = 'en') =>
  renderToStaticMarkup(
    <WithWords locale={locale}>
      <ComparePage compared={compared} drawing={drawingIn(locale)} />
    </WithWords>,
  );
const plain = (markup: string) => markup.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const verdicts = (markup: string) =>
  [...markup.matchAll(/data-verdict="([^"]*)"/g)].map(([, verdict]) => verdict);

const a = measuredSlot(0);
const b = measuredSlot(1, { precision: 'int8', latency: latency({ p50Ms: 25 }) });
const c = citedSlot(2, claimed);

test('three of them: a heading, a verdict, and why there is none against a published figure', () => {
  const markup = html(makeCompared([a, b, c], {}, { [b.id]: report() }));
  const text = plain(markup);
  expect(text).toContain('Glyph S, ONNX Runtime: two devices, two precisions and one published');
  expect(text).toContain('3 of at most 6. Baseline is A.');
  expect(verdicts(markup)).toEqual(['slower', 'not comparable']);
  expect(text).toContain('B against A 2.50× slower 96.8 % interval 2.46–2.53');
  expect(text).toContain('Only the precision differs.');
  expect(text).toMatch(
    /Not comparable, because C is a published figure, and not measured here; device: A Raspberry Pi 4, C Jetson Nano; batch: A 1, C not stated; what the timer covers: A inference, C not stated; statistic: A p50 of 1,000 samples, C mean, count not stated\./,
  );
  expect(markup).not.toMatch(/NaN|undefined|\[object/);
});

test('what differs comes first, with what is not stated said so, and missing figures in words', () => {
  const text = plain(html(makeCompared([a, b, c])));
  expect(text).toMatch(
    /What differs A baseline B C published Device A Raspberry Pi 4 B Raspberry Pi 4 C Jetson Nano/,
  );
  expect(text).toContain('Batch A 1 B 1 C not stated');
  expect(text).toMatch(/Latency p50 A 10.0 ms B 25.0 ms C 2.67 ms, mean/);
  expect(text).toMatch(/Peak memory|Samples A 1,000 B 1,000 C not stated/);
  expect(text).toContain('Source A Open the result History B Open the result History C Somebody');
});

test('words under a whisker that fills the line end with the line', () => {
  const wide = measuredSlot(0, {
    latency: latency({ p50Ms: 9, spread: { p5Ms: 1.05, p95Ms: 98.7 } }),
  });
  const ends = measuredSlot(1, {
    latency: latency({ p50Ms: 10, spread: { p5Ms: 1, p95Ms: 100 } }),
  });
  const markup = html(makeCompared([wide, ends]));
  const under = [...markup.matchAll(/ x="([\d.]+)%" y="54".*?<text[^>]*>(.*?)<\/text>/g)];
  expect(under).toHaveLength(2);
  for (const [, x, words = ''] of under) {
    const width = approximateWidth(words.replaceAll(/<[^>]+>/g, ''), 400);
    expect(Number(x) + (100 * width) / panelWidths.wide).toBeLessThanOrEqual(100);
  }
});

test('a pinned comparison leads to pages of the same data version', () => {
  const of = (ds: number | null) =>
    [...html(makeCompared([a, b, c], { ds })).matchAll(/href="(\/[dmf]\/[^"]*)"/g)].map(
      ([, href]) => href,
    );
  expect(of(null).filter((href) => href?.includes('?'))).toEqual([]);
  expect(new Set(of(3))).toEqual(new Set(of(null).map((href) => `${href}?ds=3`)));
  expect(new Set(of(3).map((href) => href?.slice(0, 3)))).toEqual(new Set(['/d/', '/m/']));
});

test('another baseline renames nothing, and values may be read relative to it', () => {
  const markup = html(makeCompared([a, b], { base: b.id, abs: false }, { [a.id]: report() }));
  expect(plain(markup)).toContain('Baseline is B.');
  expect(plain(markup)).toContain('A against B');
  expect(plain(markup)).toContain('0.400×');
  expect(markup).toMatch(/data-slot="A"[\s\S]*Make baseline: A/);
});

test('a point that is gone keeps its place, with when and why it went', () => {
  const gone = goneSlot(1, {
    id: 'm.gone',
    why: 'retracted',
    goneSince: '2026-11-19T08:00:00.000Z',
    reason: 'the wrong weights',
    was: a.point,
  });
  const markup = html(makeCompared([a, gone]));
  expect(plain(markup)).toContain('Retracted on 2026-11-19. Reason: the wrong weights');
  expect(markup).toMatch(/data-slot="B"/);
  expect(plain(markup)).toContain('Not comparable, because B is not there.');
  const unknown = goneSlot(1, {
    id: 'm.x',
    why: 'unknown',
    goneSince: null,
    reason: null,
    was: null,
  });
  expect(plain(html(makeCompared([a, unknown])))).toContain('There was never a point of this id');
});

test('logs without runs have a ratio and no verdict; obstacles are told by the letters here', () => {
  const log = citedSlot(1, {
    ...claimed,
    tier: 'log',
    batch: 1,
    timedRegion: 'infer',
    latency: latency({ p50Ms: 25 }),
  });
  expect(plain(html(makeCompared([a, log])))).toContain(
    '2.50× as long, no verdict There are no single runs of one of them here: a ratio is all that can be said. Only the device differs.',
  );
  const third = measuredSlot(2, { batch: 8 });
  const obstacles = [
    { code: 'different_batch', detail: 'a: 1; b: 8' },
    { code: 'very_noisy', detail: '2 of the 5 runs of side b' },
  ];
  const comparison = makeComparison({ verdict: 'not comparable', ratio: null, obstacles });
  const text = plain(html(makeCompared([a, b, third], {}, { [third.id]: report({ comparison }) })));
  expect(text).toContain(
    'their batch sizes differ (A 1, C 8); runs are very noisy (2 of the 5 runs of C).',
  );
});

test('environments: what differs, or all, of results alone', () => {
  const reading = (value: string) => ({ status: 'ok' as const, value, unit: null, source: null });
  const with_ = (kernel: string) => {
    const result = makeResult();
    const identity = { 'kernel.release': reading(kernel), 'cpu.model': reading('A57') };
    return { ...result, environment: { ...result.environment, identity } };
  };
  const one = { ...a, result: with_('6.1') };
  const two = { ...b, result: with_('6.6') };
  const some = plain(html(makeCompared([one, two, c])));
  expect(some).toContain('Kernel release A 6.1 B 6.6');
  expect(some).not.toContain('CPU model');
  expect(some).toContain('without: C.');
  expect(plain(html(makeCompared([one, two], { env: 'all' })))).toContain('CPU model A A57 B A57');
});

test('accuracies over different images are not set side by side', () => {
  const other = measuredSlot(1, {
    cohort: 'image-classification~imagenet@50000~top1~SingleStream~b1',
  });
  const same = plain(html(makeCompared([a, b])));
  expect(same).toContain('A, B counted on the same images: glyphs-64, 5,000 images.');
  expect(plain(html(makeCompared([a, other])))).toContain(
    'The accuracies were counted on different images: A on glyphs-64, 5,000 images; B on imagenet',
  );
});

test('a figure three times off what is published, and one above the roof, ask for a check', () => {
  const close = citedSlot(1, {
    ...claimed,
    device: { slug: 'rpi4', name: 'Raspberry Pi 4' },
    batch: 1,
    remarks: [
      {
        code: 'above_the_roof',
        detail:
          "needs 6.5 times the hardware's peak: 8.2 GFLOP in 2.67 ms against 0.472 TFLOP/s fp16",
      },
    ],
  });
  const text = plain(html(makeCompared([a, close])));
  expect(text).toMatch(
    /A was measured at 10.0 ms; B is published as 2.67 ms: they differ by a factor of 3.75/,
  );
  expect(text).toMatch(/Check B above the roof/);
  expect(text).toContain('Needed by B 3.07 TFLOP/s Peak, fp16 0.472 TFLOP/s');
});

test('the distribution is drawn of those that have samples, and the others are named', () => {
  const quantilesMs = Array.from({ length: 201 }, (_, i) => 9 + i / 50);
  const distribution = {
    resultId: a.result?.id ?? '',
    region: 'infer' as const,
    samples: 500,
    runs: 5,
    quantilesMs,
  };
  const markup = html(makeCompared([{ ...a, distribution }, c], { tab: 'dist' }));
  expect(markup.match(/data-curve="A"/g)).toHaveLength(3);
  expect(plain(markup)).toContain('Without samples of single inferences here, and not drawn: C.');
});

test('six are full; every other number can be added to; Chinese has every word', () => {
  const six = Array.from({ length: 6 }, (_, i) => measuredSlot(i, { threads: i + 1 }));
  expect(plain(html(makeCompared(six)))).toContain('Six are compared at most');
  expect(html(makeCompared([a, b]))).toContain('name="find"');
  const chinese = plain(html(makeCompared([a, b, c], {}, { [b.id]: report() }), 'zh-CN'));
  expect(chinese).toContain('慢 2.50 倍');
  expect(chinese).toContain('不可比较，因为');
});
