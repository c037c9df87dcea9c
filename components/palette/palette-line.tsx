import { Autocomplete } from '@base-ui/react/autocomplete';
import type { MouseEvent } from 'react';
import type { PaletteItem } from './palette-item.ts';

/** One entry: its name, what tells it from others, and at the end what it is. */
export function PaletteLine({
  item,
  kind,
  onChoose,
}: {
  item: PaletteItem;
  kind: string;
  onChoose: (event: MouseEvent) => void;
}) {
  return (
    <Autocomplete.Item
      value={item}
      onClick={onChoose}
      data-palette={item.id}
      className="mx-1.5 flex min-h-8 cursor-default items-center gap-3 rounded-ctl px-2.5 py-1.5 outline-none data-highlighted:bg-wash pointer-coarse:min-h-11"
    >
      <span className="min-w-0 flex-1">
        <span className="break-words font-medium">{item.name}</span>
        {item.detail ? <span className="ml-2 text-ink2">{item.detail}</span> : null}
      </span>
      <span className="shrink-0 text-ink3 text-small">{kind}</span>
    </Autocomplete.Item>
  );
}
