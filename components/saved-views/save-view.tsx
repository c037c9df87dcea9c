'use client';

import { useState } from 'react';
import type { SavedView } from '../../lib/contract/saved-view.ts';
import type { SavedViewsWords } from '../../lib/text/saved-views-words.ts';
import { notify } from '../shell/notify.ts';
import { useWords } from '../shell/words-provider.tsx';
import { Button } from '../ui/button.tsx';
import { NameForm } from './name-form.tsx';
import { viewAddress } from './opened-view.ts';
import type { SavedViewsState } from './use-saved-views.ts';

/** A name for what is on screen, and for a view that was changed: keep the changes, or go back. */
export function SaveView({ state, words }: { state: SavedViewsState; words: SavedViewsWords }) {
  const { opened } = state;
  return (
    <div className="grid shrink-0 gap-2.5 border-line border-t px-4 pt-2.5 pb-3">
      {opened?.modified ? <ChangedView view={opened.view} state={state} words={words} /> : null}
      <NameForm
        label={words.saveAs}
        submit={words.save}
        words={words}
        onSubmit={state.save}
        onDone={(view) => {
          if (view) void notify(words.saved(view.name));
        }}
      />
    </div>
  );
}

function ChangedView({
  view,
  state,
  words,
}: {
  view: SavedView;
  state: SavedViewsState;
  words: SavedViewsWords;
}) {
  const { shell } = useWords();
  const [busy, setBusy] = useState(false);
  async function keep() {
    setBusy(true);
    const answer = await state.change(view.id, { query: state.state });
    setBusy(false);
    void notify(answer.ok ? words.changed(view.name) : (answer.detail ?? shell.hubUnreachable));
  }
  return (
    <div className="grid justify-items-start gap-1.5">
      <Button disabled={busy} onClick={() => void keep()} className="max-w-full">
        <span className="truncate">{words.saveChanges(view.name)}</span>
      </Button>
      <a
        href={viewAddress(view, state.query)}
        className="max-w-full truncate text-accent hover:underline pointer-coarse:py-2"
      >
        {words.back(view.name)}
      </a>
    </div>
  );
}
