import fc from 'fast-check';
import type { Point } from '../../contract/point.ts';
import { latency, makePoint, top1 } from '../../contract/testing/point.ts';

const slug = (...slugs: string[]) => fc.constantFrom(...slugs);

/** Points that collide in names, tie in figures and lack things, as real lists do. */
export const anyPoint: fc.Arbitrary<Point> = fc
  .record({
    dev: slug('rpi4', 'rpi5', 'nano'),
    model: slug('glyph-s', 'glyph-m', 'resnet-50'),
    fw: slug('ncnn', 'tflite', 'onnxruntime-node'),
    precision: fc.constantFrom('fp32' as const, 'int8' as const, null),
    tier: fc.constantFrom('measured' as const, 'log' as const, 'published' as const),
    outcome: fc.constantFrom('ok' as const, 'ok' as const, 'failed' as const),
    p50Ms: fc.option(fc.integer({ min: 0, max: 6 })),
    meanMs: fc.option(fc.integer({ min: 1, max: 6 })),
    accuracy: fc.option(fc.integer({ min: 0, max: 5 }).map((tenth) => tenth / 10)),
    samples: fc.option(fc.integer({ min: 1, max: 3 })),
  })
  .map((made) =>
    makePoint({
      device: { slug: made.dev, name: made.dev.toUpperCase() },
      model: { slug: made.model, name: made.model.toUpperCase(), family: made.model.slice(0, 5) },
      runtime: { slug: made.fw, name: made.fw.toUpperCase(), version: null },
      precision: made.precision,
      tier: made.tier,
      outcome: made.outcome,
      latency: latency({ p50Ms: made.p50Ms, meanMs: made.meanMs }),
      accuracy: made.accuracy === null ? [] : [top1(made.accuracy)],
      samples: made.samples,
    }),
  );

/** Lists of such points with ids of their own. */
export const anyPoints: fc.Arbitrary<Point[]> = fc
  .array(anyPoint, { maxLength: 30 })
  .map((points) => points.map((point, index) => ({ ...point, id: `p${index}` })));

const figure = fc.option(fc.integer({ min: 0, max: 6 }));

/** Points that may all be compared and state every quantity or not, with ties. */
export const anyFigures: fc.Arbitrary<Point[]> = fc
  .array(
    fc
      .record({
        p50Ms: figure,
        accuracy: figure,
        throughputPerS: figure,
        peakMemoryBytes: figure,
        modelBytes: figure,
        powerW: figure,
        energyMj: figure,
      })
      .map(({ p50Ms, accuracy, ...figures }) =>
        makePoint({
          ...figures,
          latency: latency({ p50Ms }),
          accuracy: accuracy === null ? [] : [top1(accuracy / 10)],
          parity: { cosineLeast: 1, threshold: 0.99 },
        }),
      ),
    { maxLength: 25 },
  )
  .map((points) => points.map((point, index) => ({ ...point, id: `p${index}` })));
