import { expect, test, vi } from 'vitest';
import type { StoredArtifact } from '../../lib/contract/stored-artifact.ts';
import { markupOf, plain } from '../jobs/testing/plain-html.tsx';
import { ModelsView } from './models-view.tsx';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh() {} }) }));

const artifact: StoredArtifact = {
  sha256: 'ab'.repeat(32),
  bytes: 14_200_000,
  description: {
    slug: 'street-net',
    name: 'Street Net',
    task: 'image-classification',
    format: 'onnx',
    precision: 'int8',
    inputShape: null,
    layout: null,
    preprocessing: null,
  },
  facts: {
    format: 'onnx',
    opset: 17,
    inputs: [{ name: 'x', type: 'float32', shape: [null, 3, 224, 224] }],
    outputs: [],
    precision: 'int8',
    parameters: 3_504_872,
    operators: [{ name: 'Conv', count: 52 }],
    unknownOperators: ['ann.ops.Warp'],
  },
  uploadedAt: '2026-11-21T12:00:00.000Z',
};

const view = (locale: 'en' | 'zh-CN', artifacts = [artifact]) =>
  plain(
    markupOf(
      <ModelsView artifacts={artifacts} hub="http://hub.local:3000" locale={locale} />,
      locale,
    ),
  );

test('a kept file is shown with what the scan found', () => {
  const text = view('en');
  expect(text).toContain('Street Net abababababababab…');
  expect(text).toContain('Operators that a runtime may not have: ann.ops.Warp');
  expect(text).toContain('onnx int8 open × 3 × 224 × 224 14.2 MB 3,504,872 2026-11-21');
  expect(text).toContain('push model.onnx --hub http://hub.local:3000 --token-file token');
  expect(view('zh-CN')).toContain('运行时可能没有的算子');
});

test('without files the page says so and still takes one', () => {
  const text = view('en', []);
  expect(text).toContain('No file yet.');
  expect(text).toContain('Upload a file');
});
