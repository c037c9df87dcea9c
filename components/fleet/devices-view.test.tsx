import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import type { Coverage, CoverageCell } from '../../lib/contract/coverage.ts';
import type { DeviceRow } from '../../lib/contract/fleet.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { WithWords } from '../testing/with-words.tsx';
import { DevicesView } from './devices-view.tsx';
import { makeDevice, makeState, now, testId } from './testing/device.ts';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh() {}, push() {} }) }));

const cell = (given: Partial<CoverageCell>): CoverageCell => ({
  deviceId: testId(1),
  runtime: 'onnxruntime-node',
  model: 'glyphs-s',
  state: 'never',
  p50Ms: null,
  resultId: null,
  measuredAt: null,
  reason: null,
  ...given,
});
const models = [
  { slug: 'glyphs-s', name: 'Glyphs S' },
  { slug: 'glyphs-m', name: 'Glyphs M' },
];
const coverage: Coverage = {
  devices: [{ id: testId(1), name: 'shelf-pi4' }],
  runtimes: [
    { slug: 'onnxruntime-node', name: 'ONNX Runtime' },
    { slug: 'tensorrt', name: 'TensorRT' },
  ],
  models,
  cells: [
    cell({
      state: 'measured',
      p50Ms: 8.02,
      resultId: testId(7),
      measuredAt: '2026-11-20T10:00:00.000Z',
    }),
    cell({ model: 'glyphs-m' }),
    ...models.map(({ slug }) =>
      cell({ runtime: 'tensorrt', model: slug, state: 'impossible', reason: 'not installed' }),
    ),
  ],
  missing: { cells: 1, estimatedS: 40 },
};
const nothing: Coverage = {
  ...coverage,
  devices: [],
  cells: [],
  missing: { cells: 0, estimatedS: 0 },
};

function html(devices: DeviceRow[], given: Coverage = coverage, locale: Locale = 'en'): string {
  return renderToStaticMarkup(
    <WithWords locale={locale}>
      <DevicesView
        devices={devices}
        queuedJobs={11}
        coverage={given}
        allCoverage={false}
        now={now}
        locale={locale}
      />
    </WithWords>,
  );
}
const plain = (markup: string) => markup.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

test('the sentence counts what each device is at, and the jobs that wait', () => {
  const devices = [
    makeDevice(),
    makeDevice({ id: testId(2), activity: 'offline' }),
    makeDevice({ id: testId(3), activity: 'idle' }),
  ];
  expect(plain(html(devices))).toContain('3 devices: 2 idle, 1 offline. 11 jobs queued.');
});

test('a row says what was read, and "not read" or "none yet" for what was not', () => {
  const row = plain(html([makeDevice()]));
  for (const part of ['Raspberry Pi 4', 'shelf-pi4', 'MAXN', 'ONNX Runtime', '96', '4 s ago']) {
    expect(row).toContain(part);
  }
  const state = makeState({ temperatureC: null, powerMode: null, temperatures: [] });
  const bare = plain(html([makeDevice({ state, capabilities: [], results: 0, heardAt: null })]));
  expect(bare.match(/not read/g)).toHaveLength(2);
  expect(bare).toContain('none found');
  expect(bare.match(/none yet/g)).toHaveLength(2);
});

test('an offline device shows no temperature as if it were now', () => {
  const row = html([makeDevice({ activity: 'offline' })]);
  expect(row).not.toContain('over 10 minutes');
  expect(plain(row)).toContain('last heard 2026-11-21 14:29 UTC');
});

test('a measured cell leads to its result; a runtime that nothing can run is named, not drawn', () => {
  const markup = html([makeDevice()]);
  expect(markup).toContain(`href="/r/${testId(7)}"`);
  expect(plain(markup)).toContain('ONNX Runtime, Glyphs S: p50 8.02 ms, measured 2026-11-20');
  expect(plain(markup)).toContain('Run the missing cell, about 40 s');
  expect(plain(markup)).toContain('no device here can run them: TensorRT.');
  expect(markup.match(/data-cell="/g)).toHaveLength(2);
});

test('without a device the page leads to adding one', () => {
  const markup = html([], nothing);
  expect(plain(markup)).toContain('No device is enrolled yet.');
  expect(markup).toContain('href="/devices/add"');
  expect(markup).not.toContain('<table');
});

test('Chinese has no English left', () => {
  expect(plain(html([makeDevice()], coverage, 'zh-CN'))).not.toMatch(
    /devices|measured|Coverage|ago|queued/,
  );
});
