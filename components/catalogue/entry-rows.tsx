'use client';

import { useRef } from 'react';
import type { PointList } from '../../lib/contract/point.ts';
import type { View } from '../../lib/link/view.ts';
import { GoneNotice } from '../explore/basket/gone-notice.tsx';
import { ExploreRows } from '../explore/explore-rows.tsx';
import { ExploreSentence } from '../explore/explore-sentence.tsx';
import { FitsSentence } from '../explore/fits/fits-sentence.tsx';
import { BasketBar, ExploreEmpty, useLateParts } from '../explore/late-parts.ts';
import { useGroup } from '../explore/legend/use-group.ts';
import { ViewAddress } from '../explore/view-address.ts';
import { useLocale } from '../shell/words-provider.tsx';
import { Late } from '../ui/late.tsx';
import { EntryControls, type EntryRowsWords } from './entry-controls.tsx';
import { type EntryPlace, type EntryState, useEntry } from './use-entry.ts';
import { useEntryKeys } from './use-entry-keys.ts';

const sentenceId = 'entry-rows';

/**
 * The rows of one entry in one cohort, as the picture they allow and as a table, like Explore's; its
 * state is the address, in the words of Explore.
 */
export function EntryRows({
  place,
  list,
  view: initial,
  owner,
  words,
}: {
  place: EntryPlace;
  list: PointList;
  view: View;
  owner: boolean;
  words: EntryRowsWords;
}) {
  const locale = useLocale();
  const state = useEntry(place, list, initial);
  const { rows, waiting, changeAsked, asked } = state;
  const { view, facts, basket, misses, changeView } = rows;
  const box = useRef<HTMLDivElement>(null);
  const group = useGroup(box, facts.rows);
  useEntryKeys(state, place);
  useLateParts();
  return (
    <ViewAddress value={state.address}>
      <div
        ref={box}
        aria-busy={waiting || undefined}
        className={waiting ? 'opacity-60 transition-opacity delay-150' : ''}
      >
        <ExploreSentence
          id={sentenceId}
          locale={locale}
          onChange={changeView}
          // What the page chose to draw by is no choice to take back.
          facts={{ ...facts, view: { ...view, stat: asked.stat }, total: list.totalPoints }}
        />
        <FitsSentence fits={facts.fits} misses={misses} deadlineMs={view.dl} rows={facts.rows} />
        <GoneNotice slots={basket.goneHighlights} />
        <EntryControls state={state} place={place} words={words} />
        {isFrontMissing(state) ? <p className="mt-2 text-ink2">{words.noFront}</p> : null}
        {facts.rows.length === 0 ? (
          <div className="pt-6">
            <Late>
              <ExploreEmpty list={list} view={asked} measuring={false} onChange={changeAsked} />
            </Late>
          </div>
        ) : (
          <ExploreRows state={rows} group={group} owner={owner} describedBy={sentenceId} />
        )}
        {basket.slots.length > 0 ? (
          <Late>
            <BasketBar
              slots={basket.slots}
              view={view}
              series={rows.series}
              alone
              onChange={changeView}
            />
          </Late>
        ) : null}
      </div>
    </ViewAddress>
  );
}

/** Whether rows that could have been a front are drawn as ranges; where none is drawn, that is said. */
function isFrontMissing({ asked, pictures, rows: { view, facts } }: EntryState): boolean {
  return (
    asked.view === 'front' &&
    view.view === 'range' &&
    !pictures.includes('front') &&
    facts.split.gutter.length > 0
  );
}
