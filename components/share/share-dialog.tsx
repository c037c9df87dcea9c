'use client';

import { useState } from 'react';
import { shareWords } from '../../lib/text/share-words.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Section } from '../ui/section.tsx';
import { EmbedSnippets } from './embed-snippets.tsx';
import { embedTarget } from './embed-target.ts';
import { MadeLink } from './made-link.tsx';
import { ShareForm } from './share-form.tsx';
import type { Shared } from './shared.ts';
import { useMakeLink } from './use-make-link.ts';

/** The button with its dialog, open from the start: the light button makes place for it when used. */
export function ShareDialog({
  shared,
  owner,
  slug,
}: {
  shared: Shared;
  owner: boolean;
  /** Of the link that the page stands at: it is embedded, and no other is made of it. */
  slug: string | null;
}) {
  const { shell } = useWords();
  const words = shareWords(useLocale());
  const [open, setOpen] = useState(true);
  const state = useMakeLink(shared, words);
  const target = embedTarget(shared, state.made?.slug ?? slug);
  const makes = owner && slug === null;
  const close = () => setOpen(false);
  return (
    <>
      <Button aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(true)}>
        {shell.share}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={shell.share}
        closeLabel={shell.close}
        footer={
          makes && state.made === null ? (
            <>
              <Button kind="quiet" onClick={close}>
                {words.cancel}
              </Button>
              <Button kind="primary" disabled={state.busy} onClick={() => void state.make()}>
                {state.busy ? words.making : words.make}
              </Button>
            </>
          ) : (
            <>
              {state.made === null ? null : (
                <Button kind="quiet" onClick={state.again}>
                  {words.another}
                </Button>
              )}
              <Button kind="primary" onClick={close}>
                {words.done}
              </Button>
            </>
          )
        }
      >
        {makes ? (
          state.made === null ? (
            <ShareForm state={state} words={words} />
          ) : (
            <MadeLink link={state.made} words={words} />
          )
        ) : null}
        {target === null ? null : (
          <div className={makes ? 'mt-6' : ''}>
            <Section title={words.embed}>
              <EmbedSnippets target={target} />
            </Section>
          </div>
        )}
      </Dialog>
    </>
  );
}
