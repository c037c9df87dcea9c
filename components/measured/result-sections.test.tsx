import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Result } from '../../lib/contract/result.ts';
import type { Parity } from '../../lib/contract/run.ts';
import { makeResult, makeRun, summary } from '../testing/result.ts';
import { resultSections } from './result-sections.tsx';

function plain(given: Partial<Result>, locale: 'en' | 'zh-CN' = 'en'): string {
  const { lead, main, aside } = resultSections(makeResult(given), locale, true);
  const html = renderToStaticMarkup(
    <>
      {lead}
      {main}
      {aside}
    </>,
  );
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

const parity: Parity = {
  reference: { runtime: 'onnxruntime-web', version: '1.30.0', executionProvider: 'wasm' },
  referenceArtifact: 'c'.repeat(64),
  inputs: 16,
  inputsSha256: 'd'.repeat(64),
  cosineLeast: 0.99987,
  cosineMedian: 0.99999,
  relativeRmsMost: 0.001,
  differenceMost: 0.0021,
  sameArgmax: 1,
  threshold: 0.99,
};

test('outputs that agree say with whom and how closely; others that they never rank', () => {
  const agree = plain({ parity });
  expect(agree).toContain('They agree with onnxruntime-web 1.30.0 (wasm).');
  expect(agree).toContain('Least cosine 0.99987, needs 0.99');
  expect(plain({ parity: { ...parity, cosineLeast: 0.4 } })).toContain(
    'They differ from onnxruntime-web 1.30.0 (wasm): this result never ranks.',
  );
  expect(plain({})).toContain('They were not checked against a reference');
});

test('the start of fresh processes: median and slowest of each part, nothing for the unmeasured', () => {
  const part = (medianMs: number) => ({ medianMs, maxMs: medianMs * 2, count: 5 });
  const text = plain({
    start: [
      {
        kind: 'cold-process',
        processes: 5,
        spawn: part(40),
        runtime: part(60),
        load: part(12.5),
        first: null,
        toFirstResult: part(130),
      },
    ],
  });
  expect(text).toContain('5 fresh processes, files still in memory');
  expect(text).toContain('Model, with compiling 12.5 25.0');
  expect(text).toContain('First inference not measured not measured');
  expect(text).toContain('keeps no cache between processes');
});

test('each part of an inference has its own quantiles', () => {
  const regions = {
    pre: { ...summary, p50: { valueMs: 3, lowMs: 2.9, highMs: 3.1 } },
    post: null,
    total: null,
  };
  const text = plain({ regions });
  expect(text).toContain('Split each line from its own samples; medians do not add up');
  expect(text).toMatch(/inference 26\.1 26\.0–26\.2 /);
  expect(text).toMatch(/pre-processing 3\.00 2\.90–3\.10 /);
  expect(plain({})).not.toContain('medians do not add up');
});

test('a sustained run: thirds in words, throttled time named and hatched', () => {
  const moments = Array.from({ length: 20 }, (_, i) => ({
    startMs: i * 30_000,
    count: 1000,
    p50Ms: i < 12 ? 26 : 34,
    p95Ms: i < 12 ? 27 : 40,
    clockMhz: i < 12 ? 1500 : 1000,
    temperatureC: null,
  }));
  const figures = {
    durationNs: 600e9,
    firstThirdMs: 26.1,
    lastThirdMs: 33.6,
    ratio: 1.287,
    throttledAfterS: 412,
    throttledBy: 'clock' as const,
    moments,
  };
  const text = plain({ sustained: figures });
  expect(text).toContain(
    'The last third took 1.29 times as long as the first: 33.6 ms against 26.1 ms.',
  );
  expect(text).toContain('It throttled after 6 min 52 s: the clock fell while the latency rose.');
  expect(text).toContain('Not readable on this device: temperature.');
  expect(text).toContain('Clock, MHz');
  expect(text).not.toContain('Temperature, °C');
  const calm = plain({
    sustained: { ...figures, ratio: 1, throttledAfterS: null, throttledBy: null },
  });
  expect(calm).toContain('It did not throttle.');
});

test('clock and harness stand with every result, as ranges over its processes', () => {
  const timer = { stepNs: 43, readNs: 58, loopTurnNs: 1200, harnessNs: 2100 };
  const window = {
    wallNs: 1e9,
    items: 100,
    inFlight: 1,
    callsPerSample: 4,
    callPath: 'session.run',
  };
  const runs = [
    makeRun({ timer, window }),
    makeRun({ index: 1, timer: { ...timer, loopTurnNs: 1400 }, window }),
  ];
  const text = plain({ runs });
  expect(text).toContain('Timer step 43 ns');
  expect(text).toContain('Empty loop turn 1.20–1.40 μs'.replaceAll('μ', 'μ'));
  expect(text).toContain('Calls a sample 4');
  expect(text).toContain('Call path session.run');
  expect(plain({ runs: [] })).toContain('No process measured its clock.');
});

test('studies, comparisons and the ready-made job are one step away', () => {
  const { aside } = resultSections(
    makeResult({
      studies: [{ id: 'a'.repeat(24), name: 'Threads of Glyphs M', axes: ['threads'] }],
      comparisons: [{ id: '0199b7c4-8e21-7000-8000-0123456789ac', kind: 'aa' }],
    }),
    'en',
    true,
  );
  const html = renderToStaticMarkup(aside);
  expect(html).toContain(`href="/study/${'a'.repeat(24)}"`);
  expect(html).toContain('href="/comparison/0199b7c4-8e21-7000-8000-0123456789ac"');
  expect(html).toContain('/api/v1/jobs/noise?result=');
  expect(html).toMatch(/agent\.mjs run \\\s+--job noise-6789ab\.json/);
});

test('no job is offered where none can be made', () => {
  const html = renderToStaticMarkup(resultSections(makeResult(), 'en', false).aside);
  expect(html).not.toContain('/api/v1/jobs/noise');
});

test('in Chinese nothing is left in English', () => {
  expect(plain({ parity }, 'zh-CN')).not.toMatch(/\b(agree|median|Outputs|samples)\b/);
});
