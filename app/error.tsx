'use client';

import { useWords } from '../components/shell/words-provider.tsx';
import { Button, buttonClass } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';

/** What a reader sees when a page throws: what is known, and one next step. */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const { shell } = useWords();
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 py-10 md:px-6">
      <h1 className="mb-4">{shell.errorTitle}</h1>
      <EmptyState title={shell.errorTitle} body={shell.errorBody}>
        <Button kind="primary" onClick={reset}>
          {shell.retry}
        </Button>
        <a href="/" className={buttonClass('quiet')}>
          {shell.toExplore}
        </a>
        {error.digest ? (
          <span className="font-mono text-ink3 text-small">{shell.errorCode(error.digest)}</span>
        ) : null}
      </EmptyState>
    </main>
  );
}
