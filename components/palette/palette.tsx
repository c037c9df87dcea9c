'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { useRouter } from 'next/navigation';
import { type MouseEvent, useEffect, useState } from 'react';
import { paletteWords } from '../../lib/text/palette-words.ts';
import { readSavedViews } from '../saved-views/read-views.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { announce } from '../ui/announce.ts';
import { Icon } from '../ui/icon.tsx';
import { paletteGroups } from './palette-groups.ts';
import type { PaletteGroup, PaletteItem } from './palette-item.ts';
import { PaletteLine } from './palette-line.tsx';
import { PaletteState } from './palette-state.tsx';
import { pinnedHref } from './pinned-href.ts';
import { keepRecent, readRecent } from './recent-items.ts';
import { rowItems } from './row-items.ts';
import { useFound } from './use-found.ts';
import { usePaletteActs } from './use-palette-acts.ts';
import { palettePage } from './use-palette-page.ts';

/**
 * Search, pages and acts behind one field: a dialog with a combobox whose list is always open. Made
 * anew each time it opens, so that it starts empty, also when it was still on its way out.
 */
export function Palette({
  open,
  onOpenChange,
  owner,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  owner: boolean;
}) {
  const { palette: words } = paletteWords(useLocale());
  const [seen, setSeen] = useState({ open, openings: 0 });
  if (seen.open !== open) setSeen({ open, openings: seen.openings + (open ? 1 : 0) });
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[rgb(10_18_22/0.4)] transition-opacity duration-[160ms] data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Viewport className="fixed inset-0 z-50 flex items-start justify-center px-2 pt-[max(8px,10dvh)] max-md:pt-2">
          <Dialog.Popup className="flex max-h-[min(560px,calc(100dvh-16px))] w-[600px] max-w-full flex-col overflow-hidden rounded-panel border border-line2 bg-surface shadow-lift outline-none transition-opacity duration-[160ms] data-ending-style:opacity-0 data-starting-style:opacity-0 md:max-h-[min(560px,80dvh)]">
            <Dialog.Title className="sr-only">{words.title}</Dialog.Title>
            <PaletteBody key={seen.openings} owner={owner} onClose={() => onOpenChange(false)} />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PaletteBody({ owner, onClose }: { owner: boolean; onClose: () => void }) {
  const { palette: words } = paletteWords(useLocale());
  const { domain, shell } = useWords();
  const router = useRouter();
  const [sought, setSought] = useState('');
  const found = useFound(sought);
  const [recent] = useState(readRecent);
  const acts = usePaletteActs();
  const views = useOwnViews(owner);
  const rows = rowItems(sought, palettePage(), domain.threads, words, announce);
  const groups = paletteGroups(
    { sought, owner, found: found.items, rows, recent, views, acts },
    words,
  );
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);

  function choose(item: PaletteItem, event: MouseEvent) {
    keepRecent(item);
    const href = pinnedHref(item, palettePage()?.ds ?? null);
    if (href === null) {
      onClose();
      void item.run?.();
    } else if (event.metaKey || event.ctrlKey) {
      window.open(href, '_blank', 'noreferrer');
    } else if (new URL(href, location.href).pathname === location.pathname) {
      // Another state of this page is another address: it is loaded as if it were opened.
      location.assign(href);
    } else {
      onClose();
      router.push(href);
    }
  }
  return (
    <Autocomplete.Root
      open
      inline
      mode="none"
      items={groups}
      value={sought}
      onValueChange={(value, { reason }) => {
        // Choosing an entry would write its name into the field.
        if (reason !== 'item-press') setSought(value);
      }}
      itemToStringValue={(item: PaletteItem) => item.name}
      autoHighlight="always"
      keepHighlight
    >
      <div className="flex shrink-0 items-center gap-2.5 border-line border-b pl-4 text-ink2">
        <Icon name="search" />
        <Autocomplete.Input
          aria-label={words.title}
          placeholder={words.field}
          maxLength={100}
          spellCheck={false}
          className="h-12 min-w-0 flex-1 bg-transparent text-[15px] text-ink outline-none placeholder:text-ink3 max-md:text-[16px]"
        />
        <Dialog.Close
          aria-label={shell.close}
          className="flex size-12 shrink-0 items-center justify-center hover:text-ink"
        >
          <Icon name="cross" />
        </Dialog.Close>
      </div>
      <PaletteState found={found} sought={sought} count={count} words={words} />
      <Autocomplete.List
        aria-label={words.title}
        className="min-h-0 flex-1 scroll-py-2 overflow-y-auto overscroll-contain pb-2"
      >
        {(group: PaletteGroup) => (
          <Autocomplete.Group key={group.value} items={group.items}>
            <Autocomplete.GroupLabel className="px-4 pt-2.5 pb-1 font-medium text-ink2 text-small">
              {words.groups[group.value]}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(item: PaletteItem) => (
                <PaletteLine
                  key={item.id}
                  item={item}
                  kind={words.kinds[item.kind]}
                  onChoose={(event) => choose(item, event)}
                />
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
      <p className="flex shrink-0 gap-4 border-line border-t px-4 py-2 text-ink3 text-small pointer-coarse:hidden">
        <span className="sr-only">{words.how}</span>
        <Hint keys="↑ ↓">{words.choose}</Hint>
        <Hint keys="Enter">{words.open}</Hint>
        <Hint keys="Esc">{words.closes}</Hint>
      </p>
    </Autocomplete.Root>
  );
}

function Hint({ keys, children }: { keys: string; children: string }) {
  return (
    <span aria-hidden="true" className="flex items-center gap-1.5">
      <kbd className="rounded-badge border border-line2 px-1 font-sans">{keys}</kbd>
      {children}
    </span>
  );
}

/** The owner's saved views; none for a reader, and none while they cannot be had. */
function useOwnViews(owner: boolean) {
  const [views, setViews] = useState<ReturnType<typeof readSavedViews>>([]);
  useEffect(() => {
    if (!owner) return;
    const stop = new AbortController();
    fetch('/api/v1/views', { signal: stop.signal, cache: 'no-store' })
      .then(async (reply) => setViews(reply.ok ? readSavedViews(await reply.json()) : []))
      .catch(() => undefined);
    return () => stop.abort();
  }, [owner]);
  return views;
}
