'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import * as z from 'zod';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { toast } from '../ui/toast.ts';
import { callApi } from './call-api.ts';
import { useWords } from './words-provider.tsx';

/** Deletes what stands at `path` of the API after asking once; what is gone already counts as done. */
export function DeleteButton({
  path,
  done,
  ...button
}: {
  path: string;
  /** Said when it is gone. */
  done: string;
  label: string;
  name: string;
  sure: string;
  keep: string;
  kind?: 'quiet';
}) {
  const { shell } = useWords();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  async function remove() {
    setBusy(true);
    const reply = await callApi(path, z.unknown(), {
      method: 'DELETE',
      unreachable: shell.hubUnreachable,
    });
    setBusy(false);
    if (reply.ok || reply.status === 404) toast(done);
    else toast.error(reply.detail);
    router.refresh();
  }
  return <ConfirmButton {...button} busy={busy} onConfirm={() => void remove()} />;
}
