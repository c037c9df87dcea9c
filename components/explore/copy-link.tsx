'use client';

import { useEffect, useRef, useState } from 'react';
import { useWords } from '../shell/words-provider.tsx';
import { Button } from '../ui/button.tsx';
import { copyText } from '../ui/copy.ts';
import { Icon } from '../ui/icon.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { toast } from '../ui/toast.ts';

/**
 * Copies the address of the view with its cohort and data version. Where the browser does not
 * allow copying, the address appears in a field, selected.
 */
export function CopyLink({
  path,
  confirmation,
  wide = false,
}: {
  /** Path and query to copy. */
  path: string;
  /** What the toast and the live region say. */
  confirmation: string;
  wide?: boolean;
}) {
  const { explore } = useWords();
  const [said, setSaid] = useState('');
  const [shown, setShown] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (shown !== null) field.current?.select();
  }, [shown]);

  async function copy() {
    const address = `${location.origin}${path}`;
    if (await copyText(address)) {
      setShown(null);
      setSaid(confirmation);
      toast(confirmation);
    } else {
      setShown(address);
      setSaid(explore.linkSelect);
    }
  }
  return (
    <div className={`relative ${wide ? 'flex-1' : ''}`}>
      <Button onClick={copy} className={wide ? 'w-full' : ''}>
        <Icon name="link" />
        {explore.copyLink}
      </Button>
      <LiveRegion text={said} />
      {shown === null ? null : (
        <div className="absolute top-full right-0 z-30 mt-1 w-[min(420px,calc(100vw-28px))] rounded-panel border border-line2 bg-surface p-3 shadow-lift max-md:top-auto max-md:bottom-full max-md:mb-1">
          <label className="block text-ink2 text-small">
            {explore.linkField}
            <input
              ref={field}
              readOnly
              value={shown}
              onKeyDown={(event) => event.key === 'Escape' && setShown(null)}
              onBlur={() => setShown(null)}
              className="mt-1 h-[30px] w-full rounded-ctl border border-ctl bg-surface px-2 font-mono text-ink text-small"
            />
          </label>
          <p className="mt-1 text-ink2 text-small">{explore.linkSelect}</p>
        </div>
      )}
    </div>
  );
}
