'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { importWords } from '../../lib/text/import-words.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { toast } from '../ui/toast.ts';

/** Removes an import after asking once: its points go, its results become tombstones. */
export function RemoveImport({ id, label }: { id: string; label: string }) {
  const words = importWords(useLocale());
  const { shell } = useWords();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  async function remove() {
    setBusy(true);
    const reply = await fetch(`/api/v1/imports/${id}`, { method: 'DELETE' }).catch(() => null);
    setBusy(false);
    if (reply?.ok || reply?.status === 404) toast(words.removedNow(label));
    else toast.error(shell.hubUnreachable);
    router.refresh();
  }
  return (
    <ConfirmButton
      label={words.remove}
      name={words.removeOne(label)}
      sure={words.removeSure}
      keep={words.removeKeep}
      busy={busy}
      onConfirm={() => void remove()}
    />
  );
}
