import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { formatCount } from '../../../lib/text/figures.ts';
import { useLocale, useWords } from '../../shell/words-provider.tsx';
import { typedNumber } from '../typed-number.ts';

/**
 * One limit: a number with its unit. What is typed stays here until Enter, or until the field is
 * left; Escape brings back what holds. An empty field is no limit.
 */
export function LimitField({
  name,
  value,
  unit,
  largest,
  why,
  onCommit,
}: {
  name: string;
  value: number | null;
  unit: ReactNode;
  largest: number;
  /** Why it cannot be set, or null. */
  why: string | null;
  onCommit: (value: number | null) => void;
}) {
  const { controls } = useWords().explore;
  const locale = useLocale();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const shown = value === null ? '' : String(Number(value.toPrecision(6)));

  function commit() {
    if (typed === null) return;
    const next = typedNumber(typed, largest);
    setWrong(next === 'wrong');
    if (next === 'wrong') return;
    setTyped(null);
    if (typed.trim() !== shown) onCommit(next);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') commit();
    if (event.key !== 'Escape' || typed === null) return;
    // The first Escape is the field's: it does not close the sheet around it.
    event.stopPropagation();
    setTyped(null);
    setWrong(false);
  }
  if (why !== null && value === null) {
    return (
      <p className="flex min-h-[30px] items-center justify-between gap-2 text-ink3 pointer-coarse:min-h-12">
        <span>{name}</span>
        <span className="text-right text-small">{why}</span>
      </p>
    );
  }
  return (
    <div>
      <div className="flex min-h-[30px] items-center gap-1.5 pointer-coarse:min-h-12">
        <label htmlFor={id} className="min-w-0 flex-1">
          {name}
        </label>
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          maxLength={14}
          value={typed ?? shown}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={(event) => {
            setTyped(event.target.value);
            setWrong(false);
          }}
          onBlur={commit}
          onKeyDown={onKeyDown}
          className={`h-[26px] w-[64px] rounded-ctl border bg-surface px-1.5 text-right pointer-coarse:h-10 ${wrong ? 'border-fail' : 'border-ctl'}`}
        />
        <span className="w-9 text-ink2 text-small">{unit}</span>
      </div>
      {wrong ? (
        <p id={`${id}-wrong`} role="alert" className="pb-1 text-fail text-small">
          {controls.limitProblem(name, formatCount(largest, locale))}
        </p>
      ) : null}
    </div>
  );
}
