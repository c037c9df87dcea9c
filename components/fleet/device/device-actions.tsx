'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { DeviceUpdate } from '../../../lib/contract/fleet.ts';
import type { Hold } from '../../../lib/contract/lease.ts';
import { deviceWords } from '../../../lib/text/device-words.ts';
import { useLocale } from '../../shell/words-provider.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.ts';
import { useDeviceUpdate } from '../use-device-update.ts';
import { EditDevice } from './edit-device.tsx';
import { RevokeDevice } from './revoke-device.tsx';

/** What the owner can do with one device: give it work, hold it back, name it, revoke it. */
export function DeviceActions({
  device,
}: {
  device: { id: string; name: string; tags: readonly string[]; hold: Hold | null };
}) {
  const words = deviceWords(useLocale()).acting.device;
  const router = useRouter();
  const { update, busy } = useDeviceUpdate(device.id);
  const [open, setOpen] = useState<'edit' | 'revoke' | null>(null);
  async function change(body: DeviceUpdate, said: string) {
    const reply = await update(body);
    if (reply.ok) toast(said);
    else toast.error(reply.detail);
    router.refresh();
    return reply.ok ? null : reply.detail;
  }
  const { hold } = device;
  return (
    <div className="flex flex-wrap gap-2">
      {hold === 'unconfirmed' ? (
        <Button
          kind="primary"
          disabled={busy}
          onClick={() => void change({ confirmed: true }, words.confirmed)}
        >
          {words.confirm}
        </Button>
      ) : (
        <>
          <a href={`/jobs/new?to=device:${device.id}`} className={buttonClass('primary')}>
            {words.queueJob}
          </a>
          <Button
            disabled={busy}
            onClick={() =>
              void (hold === 'paused'
                ? change({ paused: false }, words.resumed)
                : change({ paused: true }, words.paused))
            }
          >
            {hold === 'paused' ? words.resume : words.pause}
          </Button>
          <Button
            disabled={busy}
            onClick={() =>
              void (hold === 'maintenance'
                ? change({ maintenance: false }, words.ended)
                : change({ maintenance: true }, words.maintained))
            }
          >
            {hold === 'maintenance' ? words.endMaintenance : words.maintenance}
          </Button>
        </>
      )}
      <Button onClick={() => setOpen('edit')}>{words.edit}</Button>
      <Button kind="danger" onClick={() => setOpen('revoke')}>
        {words.revoke}
      </Button>
      <EditDevice
        device={device}
        open={open === 'edit'}
        busy={busy}
        onClose={() => setOpen(null)}
        onSave={(named) => change(named, words.saved)}
      />
      <RevokeDevice
        name={device.name}
        open={open === 'revoke'}
        busy={busy}
        onClose={() => setOpen(null)}
        onRevoke={(reason) => change({ revoked: true, ...(reason && { reason }) }, words.revoked)}
      />
    </div>
  );
}
