'use client';

import { CopyLink } from '../explore/copy-link.tsx';
import { useWords } from '../shell/words-provider.tsx';
import { Button } from '../ui/button.tsx';
import { usePart } from '../ui/use-part.ts';
import { type Shared, sharedHref } from './shared.ts';
import type { ShownLink } from './shown-link.ts';

const loadDialog = async () => (await import('./share-dialog.tsx')).ShareDialog;

/**
 * Copies the address of what is on screen, one press for everybody; behind *Share*, its owner makes a
 * short link of it, and everybody finds what to paste into other pages. At a link's address that link
 * is what is copied. The dialog and its words come when a pointer or the focus reaches the button.
 */
export function ShareButton({
  shared,
  confirmation,
  owner,
  link = null,
  barHasCopy = false,
}: {
  shared: Shared;
  /** What is said once the address is copied. */
  confirmation: string;
  owner: boolean;
  link?: Pick<ShownLink, 'slug'> | null;
  /** A narrow screen has the copying in the bar at its foot. */
  barHasCopy?: boolean;
}) {
  const { shell } = useWords();
  const [ShareDialog, want, prepare] = usePart(loadDialog);
  return (
    <>
      {ShareDialog ? (
        <ShareDialog shared={shared} owner={owner} slug={link?.slug ?? null} />
      ) : (
        <Button aria-haspopup="dialog" onPointerEnter={prepare} onFocus={prepare} onClick={want}>
          {shell.share}
        </Button>
      )}
      <div className={barHasCopy ? 'max-md:hidden' : ''}>
        <CopyLink path={sharedHref(shared, link)} confirmation={confirmation} />
      </div>
    </>
  );
}
