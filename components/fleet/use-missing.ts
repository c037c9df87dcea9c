'use client';

import { useCallback, useRef, useState } from 'react';
import { v7 as uuid7 } from 'uuid';
import {
  SubmissionPreview,
  SubmissionReply,
  type SubmissionRequest,
} from '../../lib/contract/submission.ts';
import { deviceWords } from '../../lib/text/device-words.ts';
import { callApi } from '../shell/call-api.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { type MissingBlock, missingRequest } from './missing-work.ts';

export type MissingStep =
  | { kind: 'closed' | 'asking' }
  | { kind: 'failed'; detail: string }
  | { kind: 'ready' | 'sending'; previews: SubmissionPreview[]; detail: string | null };

/**
 * Asks what the missing cells would become, and queues them. The ids are made once per question, so
 * that a second click or a lost answer makes no second submission.
 */
export function useMissing(blocks: readonly MissingBlock[], onQueued: (jobs: number) => void) {
  const { shell } = useWords();
  const words = deviceWords(useLocale()).acting;
  const [step, setStep] = useState<MissingStep>({ kind: 'closed' });
  const requests = useRef<SubmissionRequest[]>([]);
  const unreachable = shell.hubUnreachable;

  const ask = useCallback(async () => {
    const name = words.missing.name(new Date().toISOString().slice(0, 10));
    requests.current = blocks
      .map((block) => missingRequest(block, { submissionId: uuid7(), name }))
      .filter((request) => request !== null);
    setStep({ kind: 'asking' });
    const previews: SubmissionPreview[] = [];
    for (const body of requests.current) {
      const path = '/api/v1/submissions/preview';
      const reply = await callApi(path, SubmissionPreview, { method: 'POST', body, unreachable });
      if (!reply.ok) return setStep({ kind: 'failed', detail: reply.detail });
      previews.push(reply.value);
    }
    setStep({ kind: 'ready', previews, detail: null });
  }, [blocks, unreachable, words]);

  const queue = async () => {
    if (step.kind !== 'ready') return;
    const { previews } = step;
    setStep({ kind: 'sending', previews, detail: null });
    let jobs = 0;
    for (const body of requests.current) {
      const path = '/api/v1/submissions';
      const reply = await callApi(path, SubmissionReply, { method: 'POST', body, unreachable });
      if (!reply.ok) return setStep({ kind: 'ready', previews, detail: reply.detail });
      jobs += reply.value.preview.jobs;
    }
    setStep({ kind: 'closed' });
    onQueued(jobs);
  };

  return { step, ask, queue, close: () => setStep({ kind: 'closed' }) };
}
