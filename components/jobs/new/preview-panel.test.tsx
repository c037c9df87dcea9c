import { expect, test } from 'vitest';
import type { SubmissionPreview } from '../../../lib/contract/submission.ts';
import { jobsWords } from '../../../lib/text/jobs-words.ts';
import { testId } from '../../fleet/testing/device.ts';
import { markupOf, plain } from '../testing/plain-html.tsx';
import { byReason } from './impossible-cells.tsx';
import { type PanelState, PreviewPanel } from './preview-panel.tsx';

const impossible = (n: number, reason: string) => ({
  deviceId: testId(n),
  deviceName: `board ${n}`,
  cell: `Cell ${n}`,
  reason,
});
const preview: SubmissionPreview = {
  devices: [
    { deviceId: testId(1), name: 'shelf-pi4', jobs: 3, estimatedS: 200 },
    { deviceId: testId(2), name: 'bench-orin', jobs: 9, estimatedS: 2400 },
  ],
  jobs: 12,
  known: 2,
  impossible: [impossible(1, 'No int8.'), ...[2, 3, 4, 5, 6].map((n) => impossible(n, 'No GPU.'))],
  estimatedS: 2400,
};
const panel = (state: Partial<PanelState>, ready = true) =>
  markupOf(
    <PreviewPanel
      state={{ needs: [], preview, fresh: true, refused: null, queueing: false, ...state }}
      ready={ready}
      onQueue={() => undefined}
      words={jobsWords('en').jobsNew}
      locale="en"
    />,
  );

test('how many jobs on which device, how long, what is known, what is impossible and why', () => {
  const text = plain(panel({}));
  expect(text).toContain('12 jobs on 2 devices, done in about 40 min.');
  expect(text).toContain('bench-orin 9 jobs, about 40 min');
  expect(text).toContain('2 cells left out: measured in the last 30 days.');
  expect(text).toContain('6 cells cannot be measured');
  expect(text).toContain('No GPU. Cell 2 on board 2; Cell 3 on board 3;');
  expect(text).toContain('and 1 more');
  expect(text).toContain('Queue 12 jobs, about 40 min');
  expect(byReason(preview.impossible).map(([reason]) => reason)).toEqual(['No GPU.', 'No int8.']);
});

test('an earlier answer is not offered as the present one', () => {
  const markup = panel({ fresh: false }, false);
  expect(markup).toContain('aria-busy="true"');
  expect(markup).toContain('disabled=""');
  expect(plain(markup)).not.toContain('Queue 12 jobs');
});

test('what is still to be chosen, what is refused, and nothing to do', () => {
  const text = plain(panel({ needs: ['model', 'to'], preview: null, fresh: false }, false));
  expect(text).toContain('Still to be chosen: at least one model at least one device');
  expect(plain(panel({ refused: 'At most 5,000 jobs: choose less.' }, false))).toContain(
    'Not possible: At most 5,000 jobs: choose less.',
  );
  const none = { ...preview, devices: [], jobs: 0, impossible: [], estimatedS: 0 };
  expect(plain(panel({ preview: none }, false))).toContain(
    'No job: nothing of it is to be measured',
  );
});
