import { type HTMLInputTypeAttribute, useId } from 'react';

/** A line to type in, under its name; a hint, or in its place what is wrong with what was typed. */
export function TextField({
  label,
  value,
  hint,
  error,
  placeholder,
  type = 'text',
  inputMode,
  maxLength = 200,
  suggestions = [],
  className = '',
  onChange,
}: {
  label: string;
  value: string;
  hint?: string;
  error?: string | null;
  placeholder?: string;
  type?: HTMLInputTypeAttribute;
  inputMode?: 'numeric' | 'text';
  maxLength?: number;
  /** Values that are offered while one types; any other may be typed. */
  suggestions?: readonly string[];
  className?: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  const said = error ?? hint ?? null;
  return (
    <div className={`min-w-0 ${className}`}>
      <label htmlFor={id} className="mb-1 block text-ink2 text-small">
        {label}
      </label>
      <input
        id={id}
        list={suggestions.length > 0 ? `${id}-list` : undefined}
        type={type}
        inputMode={inputMode}
        maxLength={maxLength}
        autoComplete="off"
        spellCheck={false}
        value={value}
        placeholder={placeholder}
        aria-invalid={error ? true : undefined}
        aria-describedby={said === null ? undefined : `${id}-said`}
        onChange={(event) => onChange(event.target.value)}
        className={`block h-[30px] w-full rounded-ctl border bg-surface px-2.5 text-body text-ink pointer-coarse:h-10 placeholder:text-ink3 ${error ? 'border-fail' : 'border-ctl'}`}
      />
      {suggestions.length > 0 ? (
        <datalist id={`${id}-list`}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      ) : null}
      {said === null ? null : (
        <p id={`${id}-said`} className={`mt-1 text-small ${error ? 'text-fail' : 'text-ink3'}`}>
          {said}
        </p>
      )}
    </div>
  );
}
