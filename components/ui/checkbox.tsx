import type { ReactNode } from 'react';
import { CheckMark } from './check-mark.tsx';

/** A box that is ticked or not, with its label and a quieter note at the right. */
export function Checkbox({
  checked,
  label,
  note,
  onChange,
}: {
  checked: boolean;
  label: ReactNode;
  note?: ReactNode;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label className="group relative flex min-h-[25px] min-w-0 cursor-pointer items-center gap-2 pointer-coarse:min-h-10">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="peer sr-only"
      />
      <span className="rounded-badge peer-focus-visible:outline-2 peer-focus-visible:outline-accent peer-focus-visible:outline-offset-2">
        <CheckMark checked={checked} />
      </span>
      <span className="min-w-0 flex-1 break-words">{label}</span>
      {note ? <span className="shrink-0 text-right text-ink3 text-small">{note}</span> : null}
    </label>
  );
}
