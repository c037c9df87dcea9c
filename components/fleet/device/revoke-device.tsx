'use client';

import { useState } from 'react';
import { deviceWords } from '../../../lib/text/device-words.ts';
import { useLocale, useWords } from '../../shell/words-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Asks before a device is revoked, and says what that means. `onRevoke` gives what is wrong, or null. */
export function RevokeDevice({
  name,
  open,
  busy,
  onClose,
  onRevoke,
}: {
  name: string;
  open: boolean;
  busy: boolean;
  onClose: () => void;
  onRevoke: (reason: string) => Promise<string | null>;
}) {
  const { acting } = deviceWords(useLocale());
  const words = acting.device;
  const { shell } = useWords();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  async function revoke() {
    const wrong = await onRevoke(reason.trim());
    setProblem(wrong);
    if (wrong === null) onClose();
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={words.revokeTitle(name)}
      closeLabel={shell.close}
      footer={
        <>
          <Button onClick={onClose}>{acting.cancel}</Button>
          <Button kind="danger" disabled={busy} onClick={() => void revoke()}>
            {words.revokeSure}
          </Button>
        </>
      }
    >
      <p className="mb-3">{words.revokeBody}</p>
      <TextField label={words.reason} value={reason} onChange={setReason} />
      {problem ? <p className="mt-3 text-fail">{problem}</p> : null}
    </Dialog>
  );
}
