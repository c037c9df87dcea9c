'use client';

import { useState } from 'react';
import { deviceWords } from '../../../lib/text/device-words.ts';
import { useLocale, useWords } from '../../shell/words-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useNameFields } from '../name-fields.tsx';

interface Named {
  name: string;
  tags: string[];
}

/** Renames and tags a device. `onSave` gives what is wrong, or null. */
export function EditDevice({
  device,
  open,
  busy,
  onClose,
  onSave,
}: {
  device: { name: string; tags: readonly string[] };
  open: boolean;
  busy: boolean;
  onClose: () => void;
  onSave: (named: Named) => Promise<string | null>;
}) {
  const { acting } = deviceWords(useLocale());
  const { shell } = useWords();
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={acting.device.edit}
      closeLabel={shell.close}
      footer={null}
    >
      <Form device={device} busy={busy} onClose={onClose} onSave={onSave} />
    </Dialog>
  );
}

function Form({ device, busy, onClose, onSave }: Omit<Parameters<typeof EditDevice>[0], 'open'>) {
  const locale = useLocale();
  const { acting } = deviceWords(locale);
  const { value, valid, fields } = useNameFields(device, locale);
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        if (!valid) return;
        const wrong = await onSave(value);
        setProblem(wrong);
        if (wrong === null) onClose();
      }}
    >
      <div className="grid gap-3">{fields}</div>
      {problem ? <p className="mt-3 text-fail">{problem}</p> : null}
      <div className="mt-4 flex justify-end gap-2">
        <Button onClick={onClose}>{acting.cancel}</Button>
        <Button type="submit" kind="primary" disabled={!valid || busy}>
          {acting.device.save}
        </Button>
      </div>
    </form>
  );
}
