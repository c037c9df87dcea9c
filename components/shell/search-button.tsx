'use client';

import { Icon } from '../ui/icon.tsx';
import { openOverlay } from './overlay-store.ts';
import { useWords } from './words-provider.tsx';

/**
 * Opens the palette. Where there is room it looks like the field that it opens, with its key; on a
 * narrow screen it is a sign and a word.
 */
export function SearchButton() {
  const { shell } = useWords();
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-keyshortcuts="/ Control+K Meta+K"
      data-search
      onClick={() => openOverlay('palette')}
      className="flex h-[30px] min-w-0 items-center gap-2 rounded-ctl border border-ctl bg-surface px-2.5 text-ink2 pointer-coarse:h-10 max-md:pointer-coarse:border-transparent max-md:hover:bg-sunken md:w-[244px] md:shrink md:pr-1 hover:border-ink2 hover:text-ink"
    >
      <Icon name="search" />
      <span className="truncate md:sr-only">{shell.search}</span>
      <span className="truncate max-md:hidden">{shell.searchHint}</span>
      <span
        aria-hidden="true"
        className="ml-auto flex h-[22px] min-w-[18px] shrink-0 items-center justify-center rounded-badge border border-line2 font-sans text-small max-md:hidden pointer-coarse:hidden"
      >
        /
      </span>
    </button>
  );
}
