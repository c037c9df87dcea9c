'use client';

import type { KeyboardEvent } from 'react';
import { Icon } from './icon.tsx';
import { type SelectProps, selectClass } from './select-props.ts';
import { usePart } from './use-part.ts';

const loadList = async () => (await import('./select-list.tsx')).SelectList;

/**
 * One choice of a list. `prefix` stands before the value in the trigger, in the quieter ink. Until it
 * is used it is a button alone: the list and its placing come when a pointer or the focus reaches it.
 */
export function Select(props: SelectProps) {
  const { label, prefix, value, options, shown, className = '' } = props;
  const [List, open, prepare] = usePart(loadList);
  if (List) return <List {...props} />;
  const openByKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    open();
  };
  return (
    <button
      type="button"
      role="combobox"
      aria-label={label}
      aria-haspopup="listbox"
      aria-expanded={false}
      onPointerEnter={prepare}
      onFocus={prepare}
      onClick={open}
      onKeyDown={openByKey}
      className={`${selectClass} ${className}`}
    >
      {prefix ? <span className="text-ink2">{prefix}</span> : null}
      <span className="truncate">
        {shown ?? options.find((option) => option.value === value)?.label}
      </span>
      <span aria-hidden="true" className="text-ink2">
        <Icon name="chevron" size={14} />
      </span>
    </button>
  );
}
