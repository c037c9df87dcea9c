'use client';

import { Select as Base } from '@base-ui/react/select';
import { Icon } from './icon.tsx';
import { type SelectProps, selectClass } from './select-props.ts';

/** The whole of a select, open from the start: its light trigger makes place for it when used. */
export function SelectList({
  label,
  prefix,
  value,
  options,
  shown,
  className = '',
  onChoose,
}: SelectProps) {
  return (
    <Base.Root
      defaultOpen
      items={options.map((option) => ({ value: option.value, label: option.label }))}
      value={value}
      onValueChange={(next) => {
        if (next !== null) onChoose(next);
      }}
    >
      <Base.Trigger aria-label={label} className={`${selectClass} ${className}`}>
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
                  disabled={option.disabled}
                  className="grid cursor-default grid-cols-[16px_1fr_auto] items-center gap-2 py-1.5 pr-3 pl-2 outline-none data-disabled:text-ink3 data-highlighted:bg-wash pointer-coarse:py-3"
                >
                  <Base.ItemIndicator className="col-start-1 text-accent">
                    <Icon name="check" size={14} />
                  </Base.ItemIndicator>
                  <Base.ItemText className="col-start-2">{option.label}</Base.ItemText>
                  {option.note ? (
                    <span className="col-start-2 text-ink3 text-small md:col-start-3">
                      {option.note}
                    </span>
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
