'use client';

import { usePathname } from 'next/navigation';
import { useResultWords } from '../../../components/result/use-result-words.ts';
import { buttonClass } from '../../../components/ui/button.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';

/** Says which id was not found and leads back to Explore. */
export default function ResultNotFound() {
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
