'use client';

import { type ReactNode, useId, useState } from 'react';
import { Checkbox } from './checkbox.tsx';

/** One thing of a list that may be ticked. */
export interface Choice {
  value: string;
  label: string;
  note?: string;
}

/** Lists longer than this get a field to search in and scroll. */
const longFrom = 12;

/** Several of a list: boxes under a name. Long lists are searched in place; ticked ones stay in sight. */
export function ChoiceList({
  legend,
  choices,
  chosen,
  searchLabel,
  nothingFound,
  error,
  empty,
  columns = false,
  onChange,
}: {
  legend: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  searchLabel: string;
  nothingFound: string;
  error?: string | null;
  /** In place of a list without entries. */
  empty?: ReactNode;
  /** Short labels stand three beside each other on a narrow screen. */
  columns?: boolean;
  onChange: (chosen: string[]) => void;
}) {
  const id = useId();
  const [sought, setSought] = useState('');
  const long = choices.length > longFrom;
  const shown = long ? choices.filter((choice) => matches(choice, sought, chosen)) : choices;
  const toggle = (value: string, checked: boolean) =>
    onChange(checked ? [...chosen, value] : chosen.filter((one) => one !== value));
  return (
    <fieldset className="min-w-0" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 font-medium text-ink2 text-small">{legend}</legend>
      {long ? (
        <input
          type="search"
          value={sought}
          aria-label={searchLabel}
          placeholder={searchLabel}
          onChange={(event) => setSought(event.target.value)}
          className="mb-1 block h-[30px] w-full rounded-ctl border border-ctl bg-surface px-2.5 pointer-coarse:h-10 placeholder:text-ink3"
        />
      ) : null}
      <div
        className={`${long ? 'max-h-[252px] overflow-y-auto pr-2' : ''} ${columns ? 'max-md:grid max-md:grid-cols-3' : ''}`}
      >
        {shown.map(({ value, label, note }) => (
          <Checkbox
            key={value}
            checked={chosen.includes(value)}
            label={label}
            note={note}
            onChange={(checked) => toggle(value, checked)}
          />
        ))}
        {long && shown.length === 0 ? <p className="text-ink3">{nothingFound}</p> : null}
        {choices.length === 0 ? <div className="text-ink3">{empty}</div> : null}
      </div>
      {error ? (
        <p id={`${id}-error`} className="mt-1 text-fail text-small">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

function matches({ value, label }: Choice, sought: string, chosen: readonly string[]): boolean {
  return (
    chosen.includes(value) || label.toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase())
  );
}
