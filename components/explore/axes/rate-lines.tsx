import { type FormEvent, useState } from 'react';
import { formatTick } from '../../../lib/chart/format.ts';
import type { View } from '../../../lib/link/view.ts';
import { useLocale, useWords } from '../../shell/words-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { onPlainClick } from '../plain-click.ts';
import { typedNumber } from '../typed-number.ts';
import { useViewAddress } from '../view-address.ts';

const most = 8;
const fastest = 1_000_000;

/** Reference lines at rates of frames: those there are, each removable, and a field for another. */
export function RateLines({ view, onChange }: { view: View; onChange: (next: View) => void }) {
  const { explore } = useWords();
  const { controls } = explore;
  const locale = useLocale();
  const address = useViewAddress();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  function add(event: FormEvent) {
    event.preventDefault();
    const rate = typedNumber(typed, fastest);
    if (rate === null || rate === 'wrong') return setProblem(controls.lineProblem);
    if (view.ref.length >= most) return setProblem(controls.lineFull);
    // An address writes three decimals of a rate.
    const line = Math.round(rate * 1000) / 1000;
    onChange({ ...view, ref: [...new Set([...view.ref, line])].sort((a, b) => a - b) });
    setTyped('');
    setProblem(null);
  }
  return (
    <form onSubmit={add} className="grid gap-1.5 border-line border-t pt-2">
      <span className="text-ink2">{controls.lines}</span>
      {view.ref.length > 0 ? (
        <span className="flex flex-wrap gap-1.5">
          {view.ref.map((rate) => {
            const next = { ...view, ref: view.ref.filter((one) => one !== rate) };
            const words = controls.rate(formatTick(rate, locale));
            return (
              <Chip
                key={rate}
                name={controls.line}
                value={words}
                href={address(next)}
                removeLabel={explore.removePart(`${controls.line} ${words}`)}
                onRemove={(event) => onPlainClick(event, () => onChange(next))}
              />
            );
          })}
        </span>
      ) : null}
      <span className="flex items-end gap-2">
        <TextField
          label={controls.lineRate}
          value={typed}
          error={problem}
          maxLength={12}
          className="flex-1"
          onChange={(next) => {
            setTyped(next);
            setProblem(null);
          }}
        />
        <Button type="submit">{controls.addLine}</Button>
      </span>
    </form>
  );
}
