'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useEffect, useState } from 'react';
import { useWords } from '../components/shell/words-provider.tsx';
import { Button, buttonClass } from '../components/ui/button.tsx';

/** What a reader sees when a page throws: what is known, and the next steps. */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const { shell } = useWords();
  const router = useRouter();
  const [offline, setOffline] = useState(false);
  useEffect(() => setOffline(!navigator.onLine), []);
  // The page is asked for again, not only drawn again from what it had.
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 py-10 md:px-6">
      <title>{`${shell.errorTitle} · ${shell.name}`}</title>
      <h1 className="mb-2">{shell.errorTitle}</h1>
      <p className="mb-4 max-w-xl text-ink2" role="alert">
        {offline ? shell.errorOffline : shell.errorBody}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <Button kind="primary" onClick={retry}>
          {shell.retry}
        </Button>
        <a href="/" className={buttonClass('plain')}>
          {shell.toExplore}
        </a>
        {error.digest ? (
          <span className="font-mono text-ink3 text-small">{shell.errorCode(error.digest)}</span>
        ) : null}
      </div>
    </main>
  );
}
