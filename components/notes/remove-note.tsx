'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { catalogueWords } from '../../lib/text/catalogue-words.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { toast } from '../ui/toast.ts';
import { withdrawNote } from './send-note.ts';

/** Takes a note back after asking once. `day` tells it from the others. */
export function RemoveNote({ id, day }: { id: string; day: string }) {
  const { notes: words } = catalogueWords(useLocale()).history;
  const { shell } = useWords();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  async function remove() {
    setBusy(true);
    const failed = await withdrawNote(id, shell.hubUnreachable);
    setBusy(false);
    if (failed === null) toast(words.removed);
    else toast.error(failed);
    router.refresh();
  }
  return (
    <ConfirmButton
      label={words.remove}
      name={words.removeName(day)}
      sure={words.removeSure}
      keep={words.removeKeep}
      kind="quiet"
      busy={busy}
      onConfirm={() => void remove()}
    />
  );
}
