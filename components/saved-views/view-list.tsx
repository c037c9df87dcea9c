'use client';

import { useState } from 'react';
import type { SavedViewsWords } from '../../lib/text/saved-views-words.ts';
import { Button } from '../ui/button.tsx';
import type { SavedViewsState } from './use-saved-views.ts';
import { ViewRow } from './view-row.tsx';

/** Longer lists get a field to search in. */
const longFrom = 8;

/** The saved views by name: a link each, with what can be done to it. */
export function ViewList({ state, words }: { state: SavedViewsState; words: SavedViewsWords }) {
  const [sought, setSought] = useState('');
  const { views, reading } = state;
  const long = views.length > longFrom;
  const part = sought.trim().toLocaleLowerCase();
  const shown = long ? views.filter(({ name }) => name.toLocaleLowerCase().includes(part)) : views;
  if (views.length === 0 && reading === 'reading') {
    return <p className="px-4 py-2 text-ink2">{words.loading}</p>;
  }
  if (views.length === 0 && reading === 'read') {
    return (
      <div className="px-4 py-1.5">
        <p className="font-medium">{words.none}</p>
        <p className="text-ink2">{words.noneHint}</p>
      </div>
    );
  }
  return (
    <>
      {reading === 'failed' ? (
        <div role="alert" className="flex items-center justify-between gap-3 px-4 py-1.5 text-fail">
          {words.failed}
          <Button onClick={state.read}>{words.again}</Button>
        </div>
      ) : null}
      {long ? (
        <div className="shrink-0 px-4 pb-1.5">
          <input
            type="search"
            value={sought}
            aria-label={words.search}
            placeholder={words.search}
            onChange={(event) => setSought(event.target.value)}
            className="h-[30px] w-full rounded-ctl border border-ctl bg-surface px-2.5 pointer-coarse:h-10 placeholder:text-ink3"
          />
        </div>
      ) : null}
      <ul className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        {shown.map((view) => (
          <ViewRow key={view.id} view={view} state={state} words={words} />
        ))}
      </ul>
      {long && shown.length === 0 ? (
        <p className="px-4 py-1.5 text-ink3">{words.nothingFound}</p>
      ) : null}
    </>
  );
}
