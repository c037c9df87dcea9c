import { expect, test } from 'vitest';
import type { DeviceRow } from '../../lib/contract/fleet.ts';
import { nowLines } from './now-words.ts';
import { makeDevice, makeProgress, makeState, testId } from './testing/device.ts';

const said = (given: Partial<DeviceRow>) =>
  nowLines(makeDevice(given), 'en').map(({ text, doubt }) => (doubt ? `! ${text}` : text));
const job = (progress: Parameters<typeof makeProgress>[0]) => ({
  id: testId(9),
  title: 'ResNet-50 · TensorRT',
  progress: makeProgress(progress),
});

test.each<[string, Partial<DeviceRow>, string[]]>([
  ['idle', {}, ['no job']],
  ['idle with a queue', { queued: 1200 }, ['1,200 jobs wait']],
  ['measuring', { activity: 'measuring', job: job({}) }, ['run 2 of 5, 48 s left']],
  [
    'cooling',
    {
      activity: 'cooling',
      queued: 4,
      job: job({ phase: 'cooling', targetC: 45, secondsLeft: 190 }),
    },
    ['61 → 45 °C, about 3 min 10 s; 4 jobs after it'],
  ],
  [
    'throttled, with a clock',
    {
      activity: 'throttled',
      state: makeState({ clockMhz: 1200 }),
      job: job({ secondsLeft: null }),
    },
    ['! 1,200 of 1,500 MHz', 'run 2 of 5'],
  ],
  [
    'throttled, without one',
    { activity: 'throttled', state: makeState({ clockMhz: null }) },
    ['! its clock is held down'],
  ],
  [
    'waiting for approval',
    { activity: 'waiting for approval' },
    ['enrolled 2026-11-20 14:22 UTC; check what was found, then confirm'],
  ],
  [
    'offline with runs that wait',
    { activity: 'offline', state: makeState({ waitingRuns: 2 }) },
    ['last heard 2026-11-21 14:29 UTC', '2 runs wait on it to be sent'],
  ],
  ['never heard', { activity: 'offline', heardAt: null }, ['not heard since it enrolled']],
  ['outdated', { outdated: true }, ['! agent 1.4.0 is behind; run the install command again']],
  ['a copy', { clonedAt: '2026-11-21T10:00:00.000Z' }, ['! a copy of this device was noticed']],
  [
    'a full outbox',
    { state: makeState({ spoolFull: true, waitingRuns: 40 }) },
    ['! outbox full: nothing is measured until 40 runs are sent'],
  ],
  [
    'a full disk',
    { state: makeState({ spoolFull: true, freeBytes: 3_000_000 }) },
    ['! disk full: nothing is measured with 3.00 MB free'],
  ],
  [
    'runs that were set aside',
    { state: makeState({ setAside: { refused: 2, damaged: 1 } }) },
    [
      '! 2 runs were refused and are kept on it; agent doctor says why',
      '! 1 run was damaged on its disk and set aside; agent doctor says why',
    ],
  ],
  ['nothing set aside', { state: makeState({ setAside: { refused: 0, damaged: 0 } }) }, ['no job']],
  ['revoked', { activity: 'revoked', outdated: true }, ['its key is refused']],
])('%s', (_, given, lines) => {
  expect(said(given)).toEqual(lines);
});
