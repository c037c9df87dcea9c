'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { shareWords } from '../../lib/text/share-words.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { toast } from '../ui/toast.ts';

/** Revokes a link after asking once: it opens nothing from then on. */
export function RevokeLink({ id, name }: { id: string; name: string }) {
  const { settings } = shareWords(useLocale());
  const { shell } = useWords();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  async function revoke() {
    setBusy(true);
    const reply = await fetch(`/api/v1/links/${id}`, { method: 'DELETE' }).catch(() => null);
    setBusy(false);
    if (reply?.ok || reply?.status === 404) toast(settings.revokedNow(name));
    else toast.error(shell.hubUnreachable);
    router.refresh();
  }
  return (
    <ConfirmButton
      label={settings.revoke}
      name={settings.revokeLink(name)}
      sure={settings.revokeSure}
      keep={settings.revokeKeep}
      busy={busy}
      onConfirm={() => void revoke()}
    />
  );
}
