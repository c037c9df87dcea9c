'use client';

import './globals.css';
import { Button } from '../components/ui/button.tsx';
import { frameFailure } from '../lib/text/frame-failure.ts';
import { localeFor } from '../lib/text/locale.ts';

/** In place of everything, when the frame around the pages throws: it stands without that frame. */
export default function FrameError({ error }: { error: Error & { digest?: string } }) {
  const locale = localeFor(undefined, typeof navigator === 'object' ? navigator.language : null);
  const { title, body, retry } = frameFailure[locale];
  return (
    <html lang={locale}>
      <body>
        <title>{title}</title>
        <main className="mx-auto max-w-[1680px] px-3.5 py-10 md:px-6">
          <h1 className="mb-2">{title}</h1>
          <p className="mb-4 max-w-xl text-ink2" role="alert">
            {body}
          </p>
          <Button kind="primary" onClick={() => location.reload()}>
            {retry}
          </Button>
          {error.digest ? (
            <span className="ml-3 font-mono text-ink3 text-small">{error.digest}</span>
          ) : null}
        </main>
      </body>
    </html>
  );
}
