'use client';

import { Popover } from '@base-ui/react/popover';
import { useState } from 'react';
import type { ViewPath } from '../../lib/contract/saved-view.ts';
import { savedViewsWords } from '../../lib/text/saved-views-words.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useLocale } from '../shell/words-provider.tsx';
import { buttonClass } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { SaveView } from './save-view.tsx';
import { useSavedViews } from './use-saved-views.ts';
import { ViewList } from './view-list.tsx';

/** The button of the saved views with its panel. */
export function OwnSavedViews({ path, query }: { path: ViewPath; query: string }) {
  const words = savedViewsWords(useLocale());
  const state = useSavedViews(path, query);
  const { opened } = state;
  const [open, setOpen] = useState(false);
  useKeys([{ keys: 'v', does: 'savedViews', run: () => setOpen(true) }]);
  const nameOf = () => {
    if (opened === null) return words.title;
    return opened.modified
      ? words.openedModified(opened.view.name)
      : words.opened(opened.view.name);
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        aria-label={nameOf()}
        data-views={opened === null ? 'none' : opened.modified ? 'modified' : 'open'}
        className={`${buttonClass('plain')} min-w-0 max-w-[280px] print:hidden`}
      >
        <Icon name="views" />
        <span className="truncate">{opened?.view.name ?? words.button}</span>
        {opened?.modified ? (
          <span className="shrink-0 font-normal text-ink2">{words.modified}</span>
        ) : null}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner
          sideOffset={4}
          align="end"
          collisionPadding={14}
          className="z-40 outline-none"
        >
          <Popover.Popup className="flex max-h-[min(520px,var(--available-height))] w-[360px] max-w-[calc(100vw-28px)] flex-col rounded-panel border border-line2 bg-surface shadow-lift outline-none transition-opacity duration-[160ms] data-ending-style:opacity-0 data-starting-style:opacity-0">
            <div className="flex shrink-0 items-baseline justify-between gap-3 px-4 pt-3 pb-1.5">
              <Popover.Title className="font-semibold text-h2">{words.title}</Popover.Title>
              {state.views.length > 0 ? (
                <span className="text-ink3 text-small">{words.count(state.views.length)}</span>
              ) : null}
            </div>
            <ViewList state={state} words={words} />
            <SaveView state={state} words={words} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
