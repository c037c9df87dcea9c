'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import * as z from 'zod';
import { callApi } from '../shell/call-api.ts';
import { useWords } from '../shell/words-provider.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.ts';

/** What the form says, in the reader's language. */
export interface RetractWords {
  reason: string;
  needed: string;
  retract: string;
  sure: string;
  keep: string;
  done: string;
}

/** Retracts a result once a reason is given and the question after it is answered. */
export function RetractResult({ id, words }: { id: string; words: RetractWords }) {
  const { shell } = useWords();
  const router = useRouter();
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  async function retract() {
    const given = reason.trim();
    setWrong(given === '' ? words.needed : null);
    if (given === '') return;
    setBusy(true);
    const reply = await callApi(`/api/v1/results/${id}/retraction`, z.unknown(), {
      method: 'POST',
      body: { reason: given },
      unreachable: shell.hubUnreachable,
    });
    setBusy(false);
    if (!reply.ok) return setWrong(reply.detail);
    toast(words.done);
    router.refresh();
  }
  return (
    <div className="grid gap-2">
      <TextField
        label={words.reason}
        value={reason}
        error={wrong}
        onChange={(next) => {
          setReason(next);
          setWrong(null);
        }}
      />
      <div>
        <ConfirmButton
          label={words.retract}
          sure={words.sure}
          keep={words.keep}
          busy={busy}
          onConfirm={() => void retract()}
        />
      </div>
    </div>
  );
}
