import { Icon } from './icon.tsx';

/** The box of a checkbox, 14 px: empty, ticked, or a bar for "some of it". */
export function CheckMark({ checked }: { checked: boolean | 'mixed' }) {
  return (
    <span
      aria-hidden="true"
      className={`flex size-3.5 shrink-0 items-center justify-center rounded-badge border ${
        checked === true
          ? 'border-accent bg-accent text-accent-ink'
          : 'border-ctl bg-surface text-accent group-hover:border-ink2'
      }`}
    >
      {checked === true ? <Icon name="check" size={12} /> : null}
      {checked === 'mixed' ? <span className="h-0.5 w-2 bg-accent" /> : null}
    </span>
  );
}
