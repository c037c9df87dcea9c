'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { CancelReply } from '../../lib/contract/fleet.ts';
import { jobsWords } from '../../lib/text/jobs-words.ts';
import { callApi } from '../shell/call-api.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { toast } from '../ui/toast.ts';

/** Cancels a job, or every open job of a submission, after asking once; then draws the page anew. */
export function CancelJobs({
  of,
  id,
  label,
  name,
  sure,
}: {
  of: 'jobs' | 'submissions';
  id: string;
  label: string;
  /** Accessible name of the button, where its label is short. */
  name?: string;
  sure: string;
}) {
  const { jobs } = jobsWords(useLocale());
  const { shell } = useWords();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  async function cancel() {
    setBusy(true);
    const reply = await callApi(`/api/v1/${of}/${id}/cancel`, CancelReply, {
      method: 'POST',
      unreachable: shell.hubUnreachable,
    });
    setBusy(false);
    if (reply.ok) toast(jobs.cancelled(reply.value.cancelled, reply.value.cancelling));
    else toast.error(reply.detail);
    router.refresh();
  }
  return (
    <ConfirmButton
      label={label}
      name={name}
      sure={sure}
      keep={jobs.cancelKeep}
      busy={busy}
      onConfirm={() => void cancel()}
    />
  );
}
