import { expect, test } from 'vitest';
import { deviceWords } from '../../../lib/text/device-words.ts';
import { makeDetail, makeProgress, testId } from '../testing/device.ts';
import { contact, enrolledDevice, makeEnrolment } from '../testing/enrolment.ts';
import { stepsOf } from './steps-of.ts';

const { steps: words } = deviceWords('en').adding;
type Given = Parameters<typeof makeEnrolment>[0];
const states = (given: Given, device = makeDetail({ enrolledAt: enrolledDevice.enrolledAt })) =>
  stepsOf(makeEnrolment(given), device, words, 'en').map(({ key, state, note, when }) =>
    [key, state, note, when].join(' | '),
  );

test('waiting: one step is present, three are to come', () => {
  expect(states({}).map((line) => line.split(' | ').slice(0, 2).join(' '))).toEqual([
    'waiting current',
    'contacted later',
    'enrolled later',
    'first result later',
  ]);
});

test('contacted and enrolled say when, from where and with which key', () => {
  const lines = states({ step: 'enrolled', contact, device: enrolledDevice });
  expect(lines).toEqual([
    'contacted | done | from 10.0.0.31, linux aarch64 glibc 2.36 | 14:24:51 UTC',
    'enrolled | done | key 41ab 9f2c; code spent | 14:25:06 UTC',
    'first result | current | Starts when you confirm the facts; about 40 s | now',
  ]);
});

test('a device that was enrolled before is attached again, and says so', () => {
  const lines = states(
    { step: 'enrolled', device: enrolledDevice },
    makeDetail({ enrolledAt: '2026-11-01T00:00:00.000Z' }),
  );
  expect(lines[1]).toContain('Enrolled before: it keeps its name, tags and results');
});

test('once confirmed, the last step says what the device does', () => {
  const confirmed = { ...enrolledDevice, confirmedAt: '2026-11-21T14:26:00.000Z' };
  const given: Given = { step: 'enrolled', contact, device: confirmed };
  expect(states(given, makeDetail({ queued: 2 }))[2]).toContain('2 jobs queued for it');
  const job = { id: testId(9), title: 'Glyphs S · tfjs', progress: makeProgress() };
  expect(states(given, makeDetail({ job }))[2]).toContain('Measuring Glyphs S · tfjs');
  const firstResult = { id: testId(3), at: '2026-11-21T14:27:00.000Z' };
  expect(states({ ...given, step: 'first result', firstResult })[2]).toBe(
    'first result | done | It is in Explore now | 14:27:00 UTC',
  );
});
