import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { latency, makePoint } from '../../lib/contract/testing/point.ts';
import { ClaimBar } from './claim-bar.tsx';

const own = makePoint({ id: 'own', resultId: '0199b7c4-8e21-7000-8000-0123456789ab' });
const published = (meanMs: number) =>
  makePoint({
    id: 'ncnn.0123456789abcdef',
    tier: 'published',
    latency: latency({ meanMs }),
    source: { label: 'Somebody’s table', url: null, licence: null, date: null },
  });

test('a figure three times off what is published is told with both figures and the row', () => {
  const html = renderToStaticMarkup(<ClaimBar points={[own, published(31)]} locale="en" />);
  for (const word of ['10.0 ms', '31.0 ms', 'Somebody’s table']) expect(html).toContain(word);
  expect(html).toContain('href="/sources/ncnn?row=ncnn.0123456789abcdef#ncnn.0123456789abcdef"');
});

test('within a factor of three, or with nothing published, nothing is said', () => {
  expect(renderToStaticMarkup(<ClaimBar points={[own, published(29)]} locale="en" />)).toBe('');
  expect(renderToStaticMarkup(<ClaimBar points={[own]} locale="zh-CN" />)).toBe('');
  expect(renderToStaticMarkup(<ClaimBar points={[]} locale="en" />)).toBe('');
});

test('a combination is told of the version that differs, a published one of what was measured', () => {
  const of = (combination: string) => (point: { combination: string }) =>
    point.combination === combination;
  const newer = makePoint({
    id: 'newer',
    runtime: { ...own.runtime, version: '1.31.0' },
    latency: latency({ p50Ms: 30 }),
  });
  const measured = renderToStaticMarkup(
    <ClaimBar
      points={[newer, own, { ...published(31), combination: 'f'.repeat(64) }]}
      concerns={of(own.combination)}
      locale="en"
    />,
  );
  expect(measured).toContain('ONNX Runtime 1.30.0: ');
  const claimed = renderToStaticMarkup(
    <ClaimBar
      points={[{ ...published(31), combination: 'f'.repeat(64) }, own]}
      concerns={of('f'.repeat(64))}
      locale="en"
    />,
  );
  expect(claimed).toContain(`href="/r/${own.resultId}"`);
  for (const word of ['10.0 ms', '31.0 ms', 'Somebody’s table']) expect(claimed).toContain(word);
});
