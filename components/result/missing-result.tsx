'use client';

import { usePathname } from 'next/navigation';
import { buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useResultWords } from './use-result-words.ts';

/** Says which id was not found and leads back to Explore. */
export function MissingResult() {
  const { result, shell } = useResultWords();
  const id = usePathname().split('/').at(-1) ?? '';
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 py-10 md:px-6">
      <h1 className="mb-4">{result.notFoundTitle}</h1>
      <EmptyState title={result.notFoundTitle} body={result.notFoundBody(id.slice(0, 60))}>
        <a href="/" className={buttonClass('primary')}>
          {shell.toExplore}
        </a>
      </EmptyState>
    </main>
  );
}
