import { expect, test, vi } from 'vitest';
import { testId } from '../../fleet/testing/device.ts';
import { type Draft, emptyDraft } from '../draft/draft.ts';
import { testFleet } from '../testing/job.ts';
import { markupOf, plain } from '../testing/plain-html.tsx';
import { NewJobPage } from './new-job-page.tsx';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh() {}, push() {} }) }));

const page = (change: Partial<Draft> = {}, locale: 'en' | 'zh-CN' = 'en', fleet = testFleet) =>
  markupOf(
    <NewJobPage
      draft={{ ...emptyDraft(), ...change }}
      ignored={[]}
      fleet={fleet}
      locale={locale}
    />,
    locale,
  );

test('everything of the fleet can be chosen, and what is still missing is named', () => {
  const text = plain(page());
  expect(text).toMatch(/Models Glyphs S built in Own net onnx fp32/);
  expect(text).toMatch(/Runtimes ONNX Runtime on 2 devices TensorRT on no device/);
  expect(text).toMatch(/Devices shelf-pi4 idle bench-orin offline/);
  expect(text).toContain('Still to be chosen: at least one model at least one runtime');
});

test('fields follow the scenario and the kind', () => {
  expect(plain(page())).not.toContain('Requests in flight');
  expect(plain(page({ sc: 'Offline' }))).toContain('Requests in flight');
  expect(plain(page({ sc: 'Sustained' }))).toContain('Minutes');
  const pair = plain(page({ kind: 'comparison' }));
  expect(pair).toContain('model and runtime of B');
  expect(pair).not.toContain('Leave out what was measured');
  expect(plain(page({ kind: 'noise' }))).toContain('Repeats');
});

test('a wrong number stands with its limits at its field, and nothing is queued', () => {
  const markup = page({ model: ['glyphs-s'], rt: ['tfjs'], to: ['tag:lab'], threads: '0' });
  expect(plain(markup)).toContain('Write whole numbers from 1 to 1,024, separated by commas.');
  expect(markup).toMatch(/aria-invalid="true"/);
  expect(plain(markup)).toContain('tfjs on no device');
});

test('targets that an address names stay in sight', () => {
  const gone = testId(99);
  const text = plain(page({ to: [`device:${gone}`, 'runtime:tensorrt@8.5', 'tag:lab'] }));
  expect(text).toContain(gone);
  expect(text).toContain('TensorRT ≥ 8.5');
  expect(text).not.toContain('at least one device, tag');
});

test('without a device it leads to adding one; in Chinese too', () => {
  expect(page({}, 'en', { ...testFleet, devices: [] })).toContain('href="/devices/add"');
  expect(plain(page({}, 'zh-CN'))).toContain('还需选择');
});
