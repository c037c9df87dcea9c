'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import * as z from 'zod';
import { jobsWords } from '../../../lib/text/jobs-words.ts';
import { callApi } from '../../shell/call-api.ts';
import { useLocale, useWords } from '../../shell/words-provider.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { toast } from '../../ui/toast.ts';

/** Revokes a token after asking once: it is refused from then on. */
export function RevokeToken({ id, name }: { id: string; name: string }) {
  const { jobsTokens: words } = jobsWords(useLocale());
  const { shell } = useWords();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  async function revoke() {
    setBusy(true);
    const reply = await callApi(`/api/v1/tokens/${id}`, z.unknown(), {
      method: 'DELETE',
      unreachable: shell.hubUnreachable,
    });
    setBusy(false);
    if (reply.ok) toast(words.revoked(name));
    else toast.error(reply.detail);
    router.refresh();
  }
  return (
    <ConfirmButton
      label={words.revoke}
      name={words.revokeToken(name)}
      sure={words.revokeSure}
      keep={words.revokeKeep}
      busy={busy}
      onConfirm={() => void revoke()}
    />
  );
}
