'use client';

import { useEffect, useRef, useState } from 'react';
import type { EnrolmentProgress, EnrolmentStep } from '../../../lib/contract/enrolment.ts';
import type { DeviceDetail } from '../../../lib/contract/fleet.ts';
import { formatDuration } from '../../../lib/text/elapsed.ts';
import { useLocale } from '../../shell/words-provider.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { causesOf } from './causes-of.ts';
import { FailureNote } from './failure-note.tsx';
import { StepList } from './step-list.tsx';
import { stepsOf } from './steps-of.ts';
import { useAddingWords } from './use-adding-words.ts';
import { UsualCauses } from './usual-causes.tsx';

/** After so long without the next step, the page says what it usually is. */
const patienceMs = 60_000;

/** How far the device has come, said politely when it changes, with the usual causes when it does not. */
export function ProgressPanel({
  hub,
  progress,
  device,
  silent,
  now,
  onRenew,
}: {
  hub: string;
  progress: EnrolmentProgress | null;
  device: DeviceDetail | null;
  silent: boolean;
  now: number;
  onRenew: () => void;
}) {
  const words = useAddingWords();
  const locale = useLocale();
  const { steps } = words;
  const step = progress?.step ?? 'waiting';
  const name = progress?.device?.name ?? steps.device;
  const title = {
    waiting: steps.waiting,
    contacted: steps.contacted(name),
    enrolled: steps.enrolled(name),
    'first result': steps.measured(name),
  }[step];
  const end = progress?.firstResult ? Date.parse(progress.firstResult.at) : now;
  const slow = progress !== null && now - sinceOf(progress, now) > patienceMs;
  return (
    <section
      aria-label={title}
      className="self-start rounded-panel border border-line2 px-4.5 py-3.5"
    >
      <div className="mb-3.5 flex items-baseline justify-between gap-3 border-line border-b pb-3">
        <h2>{title}</h2>
        {progress ? (
          <span className="text-ink2 text-small">
            {steps.elapsed(formatDuration((end - Date.parse(progress.createdAt)) / 1000, locale))}
          </span>
        ) : null}
      </div>
      <Announcement step={step} />
      <StepList steps={stepsOf(progress, device, steps, locale)} />
      {silent ? <p className="mt-3 text-remark">{steps.silent}</p> : null}
      {progress?.failure && step !== 'first result' ? (
        <FailureNote failure={progress.failure} onRenew={onRenew} />
      ) : null}
      {slow && !device?.job && step !== 'first result' ? (
        <UsualCauses title={words.causes[step]} causes={causesOf(step, hub, words.causes)} />
      ) : null}
    </section>
  );
}

/** Since when the next step is awaited; while the owner has not confirmed, nothing is. */
function sinceOf({ step, createdAt, contact, device }: EnrolmentProgress, now: number): number {
  if (step === 'waiting') return Date.parse(createdAt);
  if (step === 'contacted') return Date.parse(contact?.at ?? createdAt);
  return device?.confirmedAt ? Date.parse(device.confirmedAt) : now;
}

/** Speaks each step that is reached after the page was opened. */
function Announcement({ step }: { step: EnrolmentStep }) {
  const { steps } = useAddingWords();
  const first = useRef(step);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (step === first.current) return;
    first.current = step;
    setSaid(steps.announced(steps.names[step]));
  }, [step, steps]);
  return <LiveRegion text={said} />;
}
