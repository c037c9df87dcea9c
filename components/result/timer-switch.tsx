import type { TimerRegion } from '../../lib/link/timer.ts';
import type { ResultWords } from '../../lib/text/words.ts';
import { onPlainClick } from '../explore/plain-click.ts';
import { Segmented } from '../ui/segmented.tsx';

/** Chooses what the timer of figures, trace and distribution covers; nothing to choose with one. */
export function TimerSwitch({
  parts,
  part,
  text,
  hrefOf,
  onChoose,
}: {
  parts: readonly TimerRegion[];
  part: TimerRegion;
  text: ResultWords;
  hrefOf: (part: TimerRegion) => string;
  onChoose: (part: TimerRegion) => void;
}) {
  if (parts.length < 2) return null;
  return (
    <Segmented
      label={text.result.timer}
      value={part}
      segments={parts.map((one) => ({
        value: one,
        label: text.domain.timers[one],
        short: text.domain.timersShort[one],
        href: hrefOf(one),
      }))}
      onChoose={(value, event) =>
        onPlainClick(event, () => {
          const chosen = parts.find((one) => one === value);
          if (chosen) onChoose(chosen);
        })
      }
    />
  );
}
