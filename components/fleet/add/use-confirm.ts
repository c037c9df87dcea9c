'use client';

import { useRef, useState } from 'react';
import { v7 as uuid7 } from 'uuid';
import type { DeviceDetail } from '../../../lib/contract/fleet.ts';
import { SubmissionReply } from '../../../lib/contract/submission.ts';
import { callApi } from '../../shell/call-api.ts';
import { useWords } from '../../shell/words-provider.tsx';
import { useDeviceUpdate } from '../use-device-update.ts';
import { firstCheck } from './first-check.ts';
import { useAddingWords } from './use-adding-words.ts';

/**
 * Confirms what was found on a device, and queues its first check. The submission's id is made once,
 * so that a click after a lost answer queues nothing twice.
 */
export function useConfirm(device: DeviceDetail, onDone: () => void) {
  const { shell } = useWords();
  const words = useAddingWords();
  const { update } = useDeviceUpdate(device.id);
  const submissionId = useRef<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function work(named: { name: string; tags: string[] } | null): Promise<string | null> {
    if (named) {
      const confirmed = await update({ ...named, confirmed: true });
      if (!confirmed.ok) return confirmed.detail;
    }
    submissionId.current ??= uuid7();
    const body = firstCheck(device, {
      submissionId: submissionId.current,
      name: words.first.jobName(named?.name ?? device.name),
    });
    if (!body) return null;
    const options = { method: 'POST', body, unreachable: shell.hubUnreachable } as const;
    const queued = await callApi('/api/v1/submissions', SubmissionReply, options);
    return queued.ok ? null : queued.detail;
  }

  const run = async (named: { name: string; tags: string[] } | null) => {
    setBusy(true);
    setProblem(await work(named));
    setBusy(false);
    onDone();
  };
  return { run, busy, problem };
}
