'use client';

import type { TableColumn } from '../../lib/link/columns.ts';
import { useWords } from '../shell/words-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { usePart } from '../ui/use-part.ts';

const loadChooser = async () => (await import('../point-table/column-chooser.tsx')).ColumnChooser;

/** Opens the choice of the table's columns; its code comes when it is first wanted. */
export function ColumnsButton({
  cols,
  onChange,
}: {
  cols: readonly TableColumn[];
  onChange: (cols: TableColumn[]) => void;
}) {
  const { table } = useWords();
  const [Chooser, want, prepare] = usePart(loadChooser);
  if (Chooser) return <Chooser cols={cols} defaultOpen onChange={onChange} />;
  return (
    <Button
      aria-haspopup="dialog"
      aria-expanded={false}
      onPointerEnter={prepare}
      onFocus={prepare}
      onClick={want}
    >
      {table.choose}
      <Icon name="chevron" size={14} />
    </Button>
  );
}
