import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import type { EnrolmentProgress } from '../../../lib/contract/enrolment.ts';
import { SubmissionRequest } from '../../../lib/contract/submission.ts';
import type { Locale } from '../../../lib/text/locale.ts';
import { WithWords } from '../../testing/with-words.tsx';
import { makeDetail, testId } from '../testing/device.ts';
import { contact, enrolledDevice, makeEnrolment } from '../testing/enrolment.ts';
import { AddDevice } from './add-device.tsx';
import { CodeCommand } from './code-command.tsx';
import { scriptCommand } from './commands.ts';
import { firstCheck } from './first-check.ts';
import { FoundDevice } from './found-device.tsx';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh() {}, push() {} }) }));

const offer = {
  hub: 'https://bench.example.org',
  script: { sha256: '5b0c'.padEnd(64, '0'), lines: 214 },
  files: [],
};
const draw = (node: React.ReactNode, locale: Locale = 'en') =>
  renderToStaticMarkup(<WithWords locale={locale}>{node}</WithWords>);
const plain = (markup: string) => markup.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const page = (initial: EnrolmentProgress | null, now: string, hub = offer.hub) =>
  draw(<AddDevice offer={{ ...offer, hub }} initial={initial} method={null} now={now} />);

test('the code is masked until it is revealed, also for those who do not see it', () => {
  const code = '7KQ4abcdefghijklmnopqrstuvw';
  const markup = draw(<CodeCommand command={scriptCommand(offer.hub)} code={code} />);
  expect(markup).not.toContain(code);
  expect(markup).toContain('7KQ4••••••••');
  expect(plain(markup)).toContain('code, hidden');
});

test('what is run, checked and undone is on the screen before a code is', () => {
  const text = plain(page(null, '2026-11-21T14:21:00.000Z'));
  for (const part of [
    'install.sh, 214 lines',
    '5b0c',
    '--dry-run',
    '--uninstall',
    'bench.example.org:443',
    'serial numbers, MAC, host and user names, addresses',
    '--allow-tuning',
  ]) {
    expect(text).toContain(part);
  }
});

test('an address without the code still follows, and says that the code is not kept', () => {
  const text = plain(page(makeEnrolment(), '2026-11-21T14:21:30.000Z'));
  expect(text).toContain('The code was shown once and is not kept.');
  expect(text).toContain('14:30 more (until 14:36 UTC)');
  expect(text).not.toContain('three usual causes');
});

test('after a minute of waiting the usual causes stand there, each with its check', () => {
  const text = plain(page(makeEnrolment(), '2026-11-21T14:22:12.000Z'));
  for (const part of [
    '1 min 12 s in all',
    'three usual causes',
    'curl -sI',
    'date -u',
    'uname -sm',
  ]) {
    expect(text).toContain(part);
  }
});

test('a code that has run out offers a new one', () => {
  const text = plain(page(makeEnrolment(), '2026-11-21T14:40:00.000Z'));
  expect(text).toContain('This code has run out.');
  expect(text).toContain('New code');
});

test.each(['code_expired', 'code_used', 'duplicate', 'agent_too_old', 'unsupported'] as const)(
  'the failure %s has its own sentence and one next step',
  (code) => {
    const failure = { code, detail: 'What happened.', at: contact.at };
    const markup = page(makeEnrolment({ step: 'contacted', contact, failure }), contact.at);
    expect(markup).toContain(`data-failure="${code}"`);
    expect(plain(markup)).toContain('What happened.');
  },
);

test('a hub that only this computer reaches says how to start it for others', () => {
  expect(plain(page(null, contact.at, 'http://127.0.0.1:3000'))).toContain('npm run up -- --lan');
  expect(plain(page(null, contact.at, 'http://192.168.1.5:3000'))).toContain('--insecure-http');
  expect(plain(page(null, contact.at, 'http://bench.example.org'))).toContain('PUBLIC_URL');
});

const found = (given: Parameters<typeof makeDetail>[0]) =>
  draw(<FoundDevice device={makeDetail(given)} confirmedAt={null} onDone={() => {}} />);

test('facts are shown for confirmation, what was not read is said', () => {
  const text = plain(found({}));
  for (const part of ['Raspberry Pi 4', 'Cortex-A72', 'MAXN', 'schedutil', '43.4 °C']) {
    expect(text).toContain(part);
  }
  expect(text).toContain('ONNX Runtime 1.30.0');
  expect(text).toContain('not read');
});

test('nothing can be confirmed before the agent has said what it has', () => {
  expect(found({ capabilities: [] })).toMatch(/<button[^>]*disabled=""[^>]*>Confirm and measure/);
  expect(found({})).not.toMatch(/<button[^>]*disabled=""[^>]*>Confirm and measure/);
});

test('an unknown board asks for a name', () => {
  const deviceClass = { slug: 'unknown:x', name: 'X', memoryBytes: null };
  expect(plain(found({ deviceClass }))).toContain('This board is not known here.');
});

test('the first check is a valid submission for the runtimes that load, and none without', () => {
  const given = { submissionId: testId(4), name: 'First check of shelf-pi4' };
  const request = firstCheck(makeDetail(), given);
  expect(SubmissionRequest.parse(request)).toEqual(request);
  expect(request?.matrix?.runtimes).toEqual(['onnxruntime-node']);
  expect(firstCheck(makeDetail({ capabilities: [] }), given)).toBeNull();
});

test('the first result leads to itself and to Explore', () => {
  const device = { ...enrolledDevice, confirmedAt: contact.at };
  const firstResult = { id: testId(3), at: contact.at };
  const markup = page(
    makeEnrolment({ step: 'first result', contact, device, firstResult }),
    contact.at,
  );
  expect(markup).toContain(`href="/r/${testId(3)}"`);
  expect(markup).toContain('href="/"');
});

test('Chinese has no English left but commands and names', () => {
  const markup = draw(
    <AddDevice offer={offer} initial={makeEnrolment()} method={null} now={contact.at} />,
    'zh-CN',
  );
  expect(plain(markup)).not.toMatch(/Waiting|code works|What it does|Longer/i);
});
