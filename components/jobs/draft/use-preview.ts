'use client';

import { useEffect, useState } from 'react';
import { v7 } from 'uuid';
import type { Problem } from '../../../lib/contract/problem.ts';
import { SubmissionPreview } from '../../../lib/contract/submission.ts';
import { callApi } from '../../shell/call-api.ts';
import type { DraftBody } from './submission-of.ts';

/** Typing goes on for as long as keys follow each other this fast. */
const askAfterMs = 300;

/** A refusal: one sentence, and the fields that it names. */
export interface Refusal {
  detail: string;
  fields: Problem['fields'];
}

/** What the hub last said a submission would become. */
export interface Preview {
  /** Of which body: the page's own, or an earlier one while the hub works out the new one. */
  of: string | null;
  value: SubmissionPreview | null;
  refusal: Refusal | null;
}

/**
 * Asks the hub what a submission would become, a moment after it was last changed. The answer to an
 * earlier body stays until the next one is there, and never overtakes it.
 */
export function usePreview(body: DraftBody | null, unreachable: string): Preview {
  const [preview, setPreview] = useState<Preview>({ of: null, value: null, refusal: null });
  const text = body === null ? null : JSON.stringify(body);
  useEffect(() => {
    if (text === null) return;
    const stop = new AbortController();
    const ask = async () => {
      const reply = await callApi('/api/v1/submissions/preview', SubmissionPreview, {
        method: 'POST',
        body: { submissionId: v7(), ...JSON.parse(text) },
        signal: stop.signal,
        unreachable,
      });
      if (stop.signal.aborted) return;
      if (reply.ok) setPreview({ of: text, value: reply.value, refusal: null });
      else setPreview((was) => ({ of: text, value: was.value, refusal: reply }));
    };
    const timer = setTimeout(() => void ask().catch(() => undefined), askAfterMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, unreachable]);
  return preview;
}
