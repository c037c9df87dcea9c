import { useId } from 'react';

/** One of a few, each with what it means; arrow keys move between them. */
export function OneOf<T extends string>({
  legend,
  value,
  choices,
  onChange,
}: {
  legend: string;
  value: T;
  choices: readonly { value: T; label: string; note: string }[];
  onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-ink2 text-small">{legend}</legend>
      <div className="grid gap-1.5">
        {choices.map((choice) => (
          <label key={choice.value} className="flex gap-2 pointer-coarse:min-h-11">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              className="mt-[3px] size-4 shrink-0 accent-accent"
            />
            <span>
              <span className="font-medium">{choice.label}</span>
              <span className="block text-ink2 text-small">{choice.note}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
