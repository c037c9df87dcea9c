import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import type { Coverage } from '../../../lib/contract/coverage.ts';
import type { DeviceDetail } from '../../../lib/contract/fleet.ts';
import type { Locale } from '../../../lib/text/locale.ts';
import { WithWords } from '../../testing/with-words.tsx';
import { makeDetail, makeProgress, now, testId } from '../testing/device.ts';
import { DeviceView } from './device-view.tsx';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh() {}, push() {} }) }));

const coverage: Coverage = {
  devices: [{ id: testId(1), name: 'shelf-pi4' }],
  runtimes: [{ slug: 'tfjs', name: 'TensorFlow.js' }],
  models: [{ slug: 'glyphs-s', name: 'Glyphs S' }],
  cells: [
    {
      deviceId: testId(1),
      runtime: 'tfjs',
      model: 'glyphs-s',
      state: 'measured',
      p50Ms: 5.4,
      resultId: testId(8),
      measuredAt: '2026-11-21T12:30:00.000Z',
      reason: null,
    },
  ],
  missing: { cells: 0, estimatedS: 0 },
};
const html = (given: Partial<DeviceDetail>, locale: Locale = 'en') =>
  renderToStaticMarkup(
    <WithWords locale={locale}>
      <DeviceView
        device={makeDetail(given)}
        jobs={[]}
        coverage={coverage}
        now={now}
        locale={locale}
      />
    </WithWords>,
  );
const plain = (markup: string) => markup.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

test('what it is at, what it can run and why not, and its newest results', () => {
  const text = plain(html({}));
  for (const part of [
    'idle',
    '43.4 °C',
    'cools first above 50 °C',
    'governor schedutil',
    'ONNX Runtime 1.30.0 cpu loads',
    'LiteRT.js is not installed: run the install command again.',
    'Glyphs S TensorFlow.js 5.40 2 h ago',
    '41ab 9f2c',
    'CPU model Cortex-A72',
    'absent',
  ]) {
    expect(text).toContain(part);
  }
});

test('a running job shows the end of what it printed', () => {
  const job = { id: testId(9), title: 'ResNet-50 · tfjs', progress: makeProgress() };
  const markup = html({ activity: 'measuring', job });
  expect(markup).toContain(`href="/jobs/${testId(9)}"`);
  expect(plain(markup)).toContain('run 2 of 5: warm-up');
});

test.each<[string, Partial<DeviceDetail>, RegExp, RegExp]>([
  ['unconfirmed', { hold: 'unconfirmed' }, /Confirm these facts.*waits for you/, /Pause/],
  ['paused', { hold: 'paused' }, /Resume/, /Pause/],
  ['in maintenance', { hold: 'maintenance' }, /End maintenance/, /Begin maintenance/],
  ['free', {}, /Pause.*Begin maintenance.*Revoke/, /Resume/],
  ['revoked', { activity: 'revoked' }, /This device is revoked\./, /Queue a job/],
])('%s: it says so, and offers only what is possible', (_, given, shown, not) => {
  const text = plain(html(given));
  expect(text).toMatch(shown);
  expect(text).not.toMatch(not);
});

test('a copy is told with the way out, and changes are kept with their reason', () => {
  const changes = [{ at: now, change: 'maintenance on' as const, detail: null, reason: 'new fan' }];
  const text = plain(html({ clonedAt: '2026-11-21T10:00:00.000Z', changes }));
  expect(text).toContain('A copy of this device was noticed on 2026-11-21 10:00 UTC.');
  expect(text).toContain('--new-identity');
  expect(text).toContain('maintenance began : new fan');
});

test('a device that was never heard has no figure that looks like one', () => {
  const text = plain(html({ state: null, capabilities: [], results: 0, heardAt: null }));
  expect(text.match(/not read/g)?.length).toBeGreaterThanOrEqual(4);
  expect(text).toContain('The agent has not said yet which runtimes load.');
  expect(text).not.toMatch(/NaN|undefined|null/);
});

test('Chinese has no English left', () => {
  expect(plain(html({}, 'zh-CN'))).not.toMatch(/Temperature|Runtimes|not read|Queue|measured/);
});

test('by what it is let in: its key, when it came last, the token that works, or that none does', () => {
  const token = { issuedAt: '2026-11-21T14:20:00.000Z', expiresAt: '2026-11-21T14:35:00.000Z' };
  expect(plain(html({ token }))).toMatch(
    /Last token given 2026-11-21 14:20 UTC It works until 2026-11-21 14:35 UTC/,
  );
  expect(plain(html({ token: null, heardAt: null }))).toMatch(
    /Last heard never Token none that works now/,
  );
  expect(plain(html({ activity: 'revoked', token: null }))).toContain('are refused');
  expect(plain(html({ token }, 'zh-CN'))).toContain('令牌有效至 2026-11-21 14:35 UTC');
});
