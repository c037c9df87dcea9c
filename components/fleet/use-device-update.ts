'use client';

import { useState } from 'react';
import { DeviceDetail, type DeviceUpdate } from '../../lib/contract/fleet.ts';
import { callApi } from '../shell/call-api.ts';
import { useWords } from '../shell/words-provider.tsx';

/** Changes a device; gives the device as it then is, or the hub's sentence why not. */
export function useDeviceUpdate(deviceId: string) {
  const { shell } = useWords();
  const [busy, setBusy] = useState(false);
  const update = async (body: DeviceUpdate) => {
    setBusy(true);
    const reply = await callApi(`/api/v1/devices/${deviceId}`, DeviceDetail, {
      method: 'PATCH',
      body,
      unreachable: shell.hubUnreachable,
    });
    setBusy(false);
    return reply;
  };
  return { update, busy };
}
