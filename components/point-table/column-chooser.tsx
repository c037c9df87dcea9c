'use client';

import { Popover } from '@base-ui/react/popover';
import { columns, shownColumns, type TableColumn, toggleColumn } from '../../lib/link/columns.ts';
import { useWords } from '../shell/words-provider.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Icon } from '../ui/icon.tsx';

/** Which columns the table shows; a change is given as the address writes it, usual ones as none. */
export function ColumnChooser({
  cols,
  defaultOpen = false,
  onChange,
}: {
  cols: readonly TableColumn[];
  /** Open at once, where a click was what asked for its code. */
  defaultOpen?: boolean;
  onChange: (cols: TableColumn[]) => void;
}) {
  const { table } = useWords();
  const shown = shownColumns(cols);
  return (
    <Popover.Root defaultOpen={defaultOpen}>
      <Popover.Trigger className={buttonClass()}>
        {table.choose}
        <Icon name="chevron" size={14} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="end" className="z-50 outline-none">
          <Popover.Popup className="max-h-(--available-height) w-[380px] max-w-[calc(100vw-28px)] overflow-y-auto rounded-panel border border-line2 bg-surface p-4 shadow-lift outline-none transition-opacity duration-[160ms] data-ending-style:opacity-0 data-starting-style:opacity-0">
            <Popover.Title className="font-semibold text-h2">{table.choose}</Popover.Title>
            <Popover.Description className="mb-2 text-ink2 text-small">
              {table.alwaysShown}
            </Popover.Description>
            <div className="min-[400px]:columns-2 min-[400px]:gap-x-4">
              {columns.map((column) => (
                <Checkbox
                  key={column}
                  checked={shown.includes(column)}
                  label={table.names[column]}
                  onChange={() => onChange(toggleColumn(cols, column))}
                />
              ))}
            </div>
            <Button className="mt-3" disabled={cols.length === 0} onClick={() => onChange([])}>
              {table.usual}
            </Button>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
