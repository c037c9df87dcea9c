import { useState } from 'react';
import { unitWord } from '../../../lib/chart/format.ts';
import { useLocale, useWords } from '../../shell/words-provider.tsx';
import { LimitField } from './limit-field.tsx';

/** A deadline as a time or as a rate of frames: 30 FPS is 33.333 ms. Its unit is a switch. */
export function DeadlineField({
  value,
  onCommit,
}: {
  /** Milliseconds. */
  value: number | null;
  onCommit: (ms: number | null) => void;
}) {
  const { explore, domain } = useWords();
  const locale = useLocale();
  const [asRate, setAsRate] = useState(false);
  const unit = asRate ? domain.perSecond : unitWord('ms', locale);
  return (
    <LimitField
      key={asRate ? 'rate' : 'time'}
      name={explore.controls.limits.dl}
      value={value !== null && asRate ? Number((1000 / value).toPrecision(4)) : value}
      unit={
        <button
          type="button"
          aria-label={`${explore.controls.deadlineUnit}: ${unit}`}
          onClick={() => setAsRate(!asRate)}
          className="min-h-6 text-accent underline decoration-dotted underline-offset-2 pointer-coarse:min-h-10"
        >
          {unit}
        </button>
      }
      largest={asRate ? 1e6 : 1e7}
      why={null}
      onCommit={(typed) => onCommit(typed === null || !asRate ? typed : frameTime(typed))}
    />
  );
}

/** The time of one frame with the three decimals that a reader can still check. */
function frameTime(rate: number): number {
  return Math.max(Math.round(1_000_000 / rate) / 1000, 0.001);
}
