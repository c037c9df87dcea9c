'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { toast } from '../ui/toast.ts';
import { useWords } from './words-provider.tsx';

/** Deletes what stands at `path` of the API after asking once; what is gone already counts as done. */
export function DeleteButton({
  path,
  done,
  ...words
}: {
  path: string;
  /** Said when it is gone. */
  done: string;
  label: string;
  name: string;
  sure: string;
  keep: string;
}) {
  const { shell } = useWords();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  async function remove() {
    setBusy(true);
    const reply = await fetch(path, { method: 'DELETE' }).catch(() => null);
    setBusy(false);
    if (reply?.ok || reply?.status === 404) toast(done);
    else toast.error(shell.hubUnreachable);
    router.refresh();
  }
  return <ConfirmButton {...words} busy={busy} onConfirm={() => void remove()} />;
}
