import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { DeviceView } from '../../../components/fleet/device/device-view.tsx';
import { OwnerOnly } from '../../../components/shell/owner-only.tsx';
import type { DeviceDetail } from '../../../lib/contract/fleet.ts';
import { requireReader } from '../../../lib/server/auth/require-owner.ts';
import { coverage } from '../../../lib/server/fleet/coverage.ts';
import { getDevice } from '../../../lib/server/fleet/get-device.ts';
import { listJobs } from '../../../lib/server/fleet/list-jobs.ts';
import { pageWords } from '../../../lib/text/page-words.ts';
import { readerLocale } from '../../reader.ts';

interface PageProps {
  params: Promise<{ device: string }>;
}

/** The device for its owner, read once per request; `reader` for anybody else. */
const readDevice = cache(async (id: string): Promise<DeviceDetail | null | 'reader'> => {
  if ((await requireReader(await headers())) !== 'owner') return 'reader';
  return getDevice(id);
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { title, one } = pageWords(await readerLocale()).devices;
  const device = await readDevice((await params).device);
  if (device === 'reader') return { title };
  return { title: device?.name ?? one.notFoundTitle };
}

export default async function DevicePage({ params }: PageProps) {
  const locale = await readerLocale();
  const device = await readDevice((await params).device);
  if (device === 'reader') {
    return <OwnerOnly title={pageWords(locale).devices.title} locale={locale} />;
  }
  if (!device) notFound();
  const [list, matrix] = await Promise.all([
    listJobs({ deviceId: device.id, limit: 20 }),
    coverage(),
  ]);
  return (
    <DeviceView
      device={device}
      jobs={list.jobs}
      coverage={matrix}
      now={new Date().toISOString()}
      locale={locale}
    />
  );
}
