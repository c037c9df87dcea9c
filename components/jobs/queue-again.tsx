'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { v7 } from 'uuid';
import { SubmissionReply } from '../../lib/contract/submission.ts';
import { jobsWords } from '../../lib/text/jobs-words.ts';
import { callApi } from '../shell/call-api.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toast.ts';
import type { DraftBody } from './draft/submission-of.ts';

/** Queues what a job measured once more, on the same device, and shows the new submission. */
export function QueueAgain({ body }: { body: DraftBody }) {
  const { jobs } = jobsWords(useLocale());
  const { shell } = useWords();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  // Kept until it is answered: a second try after a lost answer must not queue it twice.
  const submissionId = useRef<string | null>(null);
  async function queue() {
    setBusy(true);
    submissionId.current ??= v7();
    const id = submissionId.current;
    const reply = await callApi('/api/v1/submissions', SubmissionReply, {
      method: 'POST',
      body: { submissionId: id, ...body },
      unreachable: shell.hubUnreachable,
    });
    setBusy(false);
    if (!reply.ok) {
      toast.error(`${jobs.detail.againFailed}: ${reply.detail}`);
      return;
    }
    submissionId.current = null;
    router.push(`/jobs?submission=${id}`);
  }
  return (
    <Button disabled={busy} onClick={() => void queue()}>
      {jobs.detail.again}
    </Button>
  );
}
