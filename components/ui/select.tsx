'use client';

import { Select as Base } from '@base-ui/react/select';
import { Icon } from './icon.tsx';

export interface Option {
  value: string;
  label: string;
  /** A second, quieter part of the label. */
  note?: string;
}

/** One choice of a list. `prefix` stands before the value in the trigger, in the quieter ink. */
export function Select({
  label,
  prefix,
  value,
  options,
  shown,
  className = '',
  onChoose,
}: {
  label: string;
  prefix?: string;
  value: string;
  options: readonly Option[];
  /** Text of the trigger, when it is shorter than the chosen option's label. */
  shown?: string;
  className?: string;
  onChoose: (value: string) => void;
}) {
  return (
    <Base.Root
      items={options.map((option) => ({ value: option.value, label: option.label }))}
      value={value}
      onValueChange={(next) => {
        if (next !== null) onChoose(next);
      }}
    >
      <Base.Trigger
        aria-label={label}
        className={`inline-flex h-[30px] pointer-coarse:h-10 min-w-0 items-center gap-1.5 rounded-ctl border border-ctl bg-surface px-2.5 text-body hover:bg-sunken ${className}`}
      >
        {prefix ? <span className="text-ink2">{prefix}</span> : null}
        <Base.Value className="truncate">{shown}</Base.Value>
        <Base.Icon className="text-ink2">
          <Icon name="chevron" size={14} />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50 outline-none">
          <Base.Popup className="max-h-(--available-height) min-w-(--anchor-width) max-w-[calc(100vw-28px)] overflow-y-auto rounded-panel border border-line2 bg-surface py-1 shadow-lift transition-opacity duration-[160ms] data-ending-style:opacity-0 data-starting-style:opacity-0">
            <Base.List>
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  className="grid cursor-default grid-cols-[16px_1fr_auto] items-center gap-2 py-1.5 pr-3 pl-2 outline-none data-highlighted:bg-wash pointer-coarse:py-3"
                >
                  <Base.ItemIndicator className="col-start-1 text-accent">
                    <Icon name="check" size={14} />
                  </Base.ItemIndicator>
                  <Base.ItemText className="col-start-2">{option.label}</Base.ItemText>
                  {option.note ? (
                    <span className="col-start-3 text-ink3 text-small">{option.note}</span>
                  ) : null}
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
