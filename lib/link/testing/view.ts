import fc from 'fast-check';
import { columns } from '../columns.ts';
import { quantities } from '../quantity.ts';
import { sortKeys } from '../sort.ts';
import { timers } from '../timer.ts';
import {
  basketLimit,
  colourings,
  defaultView,
  scales,
  statistics,
  units,
  type View,
  viewKinds,
} from '../view.ts';

const id = fc.stringMatching(/^[A-Za-z0-9._:@~+-]{1,20}$/);
const ids = fc.uniqueArray(id, { maxLength: 4 });
const sorted = ids.map((list) => [...list].sort());

/** Thousandths, so that an address can write them. */
const limit = fc.option(fc.integer({ min: 1, max: 100_000 }).map((n) => n / 1000));
const range = fc.option(
  fc
    .record({ low: fc.integer({ min: 0, max: 1e6 }), width: fc.integer({ min: 1, max: 1e6 }) })
    .map(({ low, width }) => ({ low: low / 1000, high: (low + width) / 1000 })),
);

/** Any state of the Explore page that its controls can reach. */
export const anyView: fc.Arbitrary<View> = fc.record({
  view: fc.constantFrom(...viewKinds),
  co: fc.option(
    fc.constantFrom('a~b~c~d~b1', 'image-classification~glyphs-64@5000~top1~SingleStream~b1'),
  ),
  ds: fc.option(fc.integer({ min: 1, max: 1e9 })),
  x: fc.constantFrom(...quantities),
  y: fc.constantFrom(...quantities),
  q: fc.constantFrom(...statistics),
  tr: fc.constantFrom(...timers),
  stat: fc.constantFrom('stated', 'any'),
  xs: fc.constantFrom(...scales),
  ys: fc.constantFrom(...scales),
  u: fc.constantFrom(...units),
  by: fc.constantFrom(...colourings),
  top: sorted,
  fw: sorted,
  dev: sorted,
  model: sorted,
  prec: sorted,
  pm: sorted,
  place: sorted,
  ev: sorted,
  max_lat: limit,
  min_fps: limit,
  min_acc: limit,
  max_w: limit,
  dl: limit,
  zx: range,
  zy: range,
  fr: fc.boolean(),
  ref: fc
    .uniqueArray(fc.integer({ min: 1, max: 1e6 }), { maxLength: 8 })
    .map((list) => [...list].sort((a, b) => a - b)),
  hl: sorted,
  c: fc.uniqueArray(id, { maxLength: basketLimit }),
  cols: fc.subarray([...columns]),
  sort: fc.record({
    key: fc.constantFrom(...sortKeys),
    dir: fc.constantFrom('asc' as const, 'desc' as const),
  }),
});

/** Views whose facets name the values that testing/point.ts makes. */
export const facetView: fc.Arbitrary<View> = fc
  .record({
    dev: fc.subarray(['rpi4', 'rpi5', 'gone']),
    fw: fc.subarray(['ncnn', 'tflite']),
    prec: fc.subarray(['fp32', '-']),
    ev: fc.subarray(['log', 'measured']),
  })
  .map((facets) => ({ ...defaultView(), ...facets }));
