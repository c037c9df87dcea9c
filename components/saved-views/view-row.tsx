'use client';

import { useState } from 'react';
import type { SavedView } from '../../lib/contract/saved-view.ts';
import { formatDay } from '../../lib/text/figures.ts';
import type { SavedViewsWords } from '../../lib/text/saved-views-words.ts';
import { notify } from '../shell/notify.ts';
import { useWords } from '../shell/words-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { NameForm } from './name-form.tsx';
import { viewAddress } from './opened-view.ts';
import type { SavedViewsState } from './use-saved-views.ts';

/** One saved view: a link to it, and behind two small buttons another name or its end. */
export function ViewRow({
  view,
  state,
  words,
}: {
  view: SavedView;
  state: SavedViewsState;
  words: SavedViewsWords;
}) {
  const [act, setAct] = useState<'rename' | 'remove' | null>(null);
  const current = state.opened?.view.id === view.id && !state.opened.modified;
  const day = view.changedAt
    ? words.changedOn(formatDay(view.changedAt))
    : words.savedOn(formatDay(view.savedAt));
  const elsewhere = view.path === state.path ? null : words.ofOtherPage[view.path];
  if (act === 'rename') {
    return (
      <li data-view={view.id} className="px-4 py-1.5">
        <NameForm
          label={words.name}
          initial={view.name}
          submit={words.renameShort}
          words={words}
          onSubmit={(name) => state.change(view.id, { name })}
          onDone={(renamed) => {
            setAct(null);
            if (renamed) void notify(words.renamed(renamed.name));
          }}
        />
      </li>
    );
  }
  return (
    <li data-view={view.id} className="flex min-h-9 items-center pr-2.5 hover:bg-sunken">
      <a
        href={viewAddress(view, state.query)}
        aria-current={current ? 'true' : undefined}
        onClick={() => state.open(view)}
        className="flex min-w-0 flex-1 items-center gap-2 self-stretch py-1.5 pl-4 outline-offset-[-3px]"
      >
        <span className="flex w-4 shrink-0 text-accent">
          {current ? <Icon name="check" size={14} /> : null}
        </span>
        <span className="min-w-0">
          <span className={`block break-words ${current ? 'font-semibold' : ''}`}>{view.name}</span>
          <span className="block text-ink3 text-small">
            {[elsewhere, day].filter((part) => part !== null).join(' · ')}
          </span>
        </span>
      </a>
      {act === 'remove' ? (
        <RemoveView view={view} state={state} words={words} onDone={() => setAct(null)} />
      ) : (
        <>
          <IconButton icon="pen" label={words.rename(view.name)} onClick={() => setAct('rename')} />
          <IconButton
            icon="bin"
            label={words.removeView(view.name)}
            onClick={() => setAct('remove')}
          />
        </>
      )}
    </li>
  );
}

/** Asks before a view goes; the focus stands on the answer that keeps it. */
function RemoveView({
  view,
  state,
  words,
  onDone,
}: {
  view: SavedView;
  state: SavedViewsState;
  words: SavedViewsWords;
  onDone: () => void;
}) {
  const { shell } = useWords();
  const [busy, setBusy] = useState(false);
  async function remove() {
    setBusy(true);
    const answer = await state.remove(view.id);
    setBusy(false);
    onDone();
    void notify(answer.ok ? words.removed(view.name) : (answer.detail ?? shell.hubUnreachable));
  }
  return (
    <span className="flex shrink-0 gap-1.5 py-1">
      <Button kind="danger" disabled={busy} onClick={() => void remove()}>
        {words.removeSure}
      </Button>
      <Button kind="quiet" autoFocus onClick={onDone}>
        {words.removeKeep}
      </Button>
    </span>
  );
}

function IconButton({
  icon,
  label,
  onClick,
}: {
  icon: 'pen' | 'bin';
  label: string;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onClick}
      className="flex size-7 shrink-0 items-center justify-center rounded-ctl text-ink2 pointer-coarse:size-11 hover:text-ink"
    >
      <Icon name={icon} size={14} />
    </button>
  );
}
