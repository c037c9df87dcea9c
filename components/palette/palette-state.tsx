import { Autocomplete } from '@base-ui/react/autocomplete';
import type { PaletteWords } from '../../lib/text/palette-words.ts';
import { Button } from '../ui/button.tsx';
import { RemarkSign } from '../ui/remark-sign.tsx';
import type { useFound } from './use-found.ts';

/** How the search stands: spoken always, seen where it found nothing or could not search. */
export function PaletteState({
  found,
  sought,
  count,
  words,
}: {
  found: ReturnType<typeof useFound>;
  sought: string;
  /** Entries in the list. */
  count: number;
  words: PaletteWords['palette'];
}) {
  const trouble = troubleOf(found, words);
  const nothing = found.state === 'found' && count === 0;
  const spoken = found.state === 'asking' ? words.asking : words.found(count);
  return (
    <>
      <Autocomplete.Status className="sr-only">
        {trouble ?? (sought.trim() === '' ? '' : spoken)}
      </Autocomplete.Status>
      {trouble ? (
        <div className="flex shrink-0 items-center gap-2.5 bg-remark-wash py-1.5 pr-2 pl-4 text-remark">
          <RemarkSign />
          <span aria-hidden="true" className="min-w-0 flex-1 break-words">
            {trouble}
          </span>
          <Button kind="quiet" onClick={found.again}>
            {words.again}
          </Button>
        </div>
      ) : null}
      {nothing ? (
        <div className="px-4 py-4">
          <p className="break-words font-semibold">{words.nothing(sought.trim())}</p>
          <p className="text-ink2">{words.nothingHint}</p>
        </div>
      ) : null}
    </>
  );
}

function troubleOf(
  { state, detail }: Pick<ReturnType<typeof useFound>, 'state' | 'detail'>,
  words: PaletteWords['palette'],
): string | null {
  if (state === 'offline') return words.offline;
  if (state === 'unreachable') return words.unreachable;
  if (state === 'refused') return detail === null ? words.unreachable : words.refused(detail);
  return null;
}
