'use client';

import { useRef, useState } from 'react';
import type { PointList } from '../../lib/contract/point.ts';
import type { IgnoredKey } from '../../lib/link/parse-view.ts';
import type { View } from '../../lib/link/view.ts';
import { formatCount } from '../../lib/text/figures.ts';
import type { ShownLink } from '../share/shown-link.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Island } from '../ui/island.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { ExploreMain } from './explore-main.tsx';
import type { ExploreReader } from './explore-reader.ts';
import { filterRail } from './islands.ts';
import { useGroup } from './legend/use-group.ts';
import { useExplore } from './use-explore.ts';

export interface ExploreProps {
  /** What the page was drawn from; it stands until the reader asks for other rows. */
  list: PointList;
  view: View;
  ignored: readonly IgnoredKey[];
  reader: ExploreReader;
  /** The link that the page stands at, where it is not at its own address. */
  link?: ShownLink | null;
}

/**
 * The Explore page: filters at the left (a sheet below 1280 px), heading, chart and table of the
 * same rows. It is drawn on the server from the same view, so everything but the chart's
 * interaction is in the HTML.
 */
export function Explore({ list, view: initial, ignored, reader, link = null }: ExploreProps) {
  const { explore, shell } = useWords();
  const locale = useLocale();
  const state = useExplore(list, initial, link !== null);
  const { view, facts, series, changeView } = state;
  const [filtering, setFiltering] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const group = useGroup(box, facts.rows);
  const rail = (heading: boolean) => (
    <Island part={filterRail} props={{ facts, view, series, heading, onChange: changeView }} />
  );
  return (
    <div
      ref={box}
      className="mx-auto w-full max-w-[1680px] xl:grid xl:grid-cols-[256px_minmax(0,1fr)] print:block"
    >
      <aside
        aria-label={explore.filter}
        className="sticky top-0 h-dvh overflow-y-auto border-line border-r max-xl:hidden print:hidden"
      >
        {rail(true)}
      </aside>
      <ExploreMain
        state={state}
        group={group}
        reader={reader}
        ignored={ignored}
        link={link}
        onFilter={() => setFiltering(true)}
      />
      <Sheet
        open={filtering}
        onOpenChange={setFiltering}
        title={explore.filter}
        closeLabel={shell.close}
        footer={
          <Button kind="primary" className="w-full" onClick={() => setFiltering(false)}>
            {explore.show(formatCount(facts.rows.length, locale))}
          </Button>
        }
      >
        {rail(false)}
      </Sheet>
    </div>
  );
}
