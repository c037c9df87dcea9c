'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import * as z from 'zod';
import { modelWords } from '../../lib/text/model-words.ts';
import { callApi } from '../shell/call-api.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { toast } from '../ui/toast.ts';

/** Deletes a file after asking once; the hub keeps it while open jobs need it. */
export function DeleteModel({ sha256, name }: { sha256: string; name: string }) {
  const words = modelWords(useLocale());
  const { shell } = useWords();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  async function remove() {
    setBusy(true);
    const reply = await callApi(`/api/v1/artifacts/${sha256}`, z.unknown(), {
      method: 'DELETE',
      unreachable: shell.hubUnreachable,
    });
    setBusy(false);
    if (reply.ok) toast(words.removed(name));
    else toast.error(reply.detail);
    router.refresh();
  }
  return (
    <ConfirmButton
      label={words.remove}
      name={words.removeFile(name)}
      sure={words.removeSure}
      keep={words.removeKeep}
      busy={busy}
      onConfirm={() => void remove()}
    />
  );
}
