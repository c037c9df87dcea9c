'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type EnrolmentReply as Enrolment,
  EnrolmentProgress,
  EnrolmentReply,
} from '../../../lib/contract/enrolment.ts';
import { callApi } from '../../shell/call-api.ts';
import { useWords } from '../../shell/words-provider.tsx';
import { usePoll } from './use-poll.ts';

/** An enrolment that this page follows; the code is known only to the page that made it. */
export interface FollowedEnrolment {
  id: string;
  code: string | null;
  expiresAt: string;
  /** The hub's time when it said so; null where the page itself was made then. */
  now: string | null;
}

/**
 * Makes a code as soon as the page is open, unless the address names an enrolment already, and
 * follows it until the first result. The id goes into the address, the code never does.
 */
export function useEnrolment(initial: EnrolmentProgress | null) {
  const { shell } = useWords();
  const [followed, setFollowed] = useState<FollowedEnrolment | null>(
    initial && { id: initial.id, code: null, expiresAt: initial.expiresAt, now: null },
  );
  const [refused, setRefused] = useState<string | null>(null);
  const making = useRef(false);

  const renew = useCallback(async () => {
    if (making.current) return;
    making.current = true;
    const made = await makeEnrolment(shell.hubUnreachable);
    making.current = false;
    if (!made.ok) return setRefused(made.detail);
    setRefused(null);
    setFollowed(made.value);
    nameInAddress(made.value.id);
  }, [shell.hubUnreachable]);

  const begun = useRef(initial !== null);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void renew();
  }, [renew]);

  const [done, setDone] = useState(initial?.firstResult != null);
  const path = followed && !done ? `/api/v1/enrolments/${followed.id}` : null;
  const { value, silent, ask } = usePoll(path, EnrolmentProgress, initial);
  const progress = value?.id === followed?.id ? value : null;
  useEffect(() => setDone(progress?.firstResult != null), [progress]);
  return { followed, progress, refused, silent, renew, ask };
}

async function makeEnrolment(unreachable: string) {
  const options = { method: 'POST', body: {}, unreachable } as const;
  return callApi<Enrolment>('/api/v1/enrolments', EnrolmentReply, options);
}

/** Puts the enrolment into the address without another entry in the history. */
function nameInAddress(id: string): void {
  const address = new URL(location.href);
  address.searchParams.set('enrolment', id);
  history.replaceState(null, '', address);
}
