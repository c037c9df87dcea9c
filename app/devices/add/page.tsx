import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { AddDevice } from '../../../components/fleet/add/add-device.tsx';
import { parseMethod } from '../../../components/fleet/add/method.ts';
import { OwnerOnly } from '../../../components/shell/owner-only.tsx';
import type { EnrolmentProgress } from '../../../lib/contract/enrolment.ts';
import { Uuid7 } from '../../../lib/contract/primitives.ts';
import { requireReader } from '../../../lib/server/auth/require-owner.ts';
import { enrolmentProgress } from '../../../lib/server/enrolments/enrolment-progress.ts';
import { HttpProblem } from '../../../lib/server/http/http-problem.ts';
import { deviceWords } from '../../../lib/text/device-words.ts';
import { words } from '../../../lib/text/words.ts';
import { readerLocale } from '../../reader.ts';
import { installOffer } from './install-offer.ts';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: deviceWords(await readerLocale()).adding.title };
}

export default async function AddDevicePage({ searchParams }: PageProps) {
  const locale = await readerLocale();
  const { adding } = deviceWords(locale);
  if ((await requireReader(await headers())) !== 'owner') {
    return <OwnerOnly title={adding.title} locale={locale} />;
  }
  const { enrolment, method } = await searchParams;
  const [offer, initial] = await Promise.all([installOffer(), progressOf(enrolment)]);
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      <nav aria-label={adding.breadcrumb} className="text-ink2 text-small">
        <ol className="flex gap-x-2 [&>li:not(:last-child)]:after:ml-2 [&>li:not(:last-child)]:after:text-ink3 [&>li:not(:last-child)]:after:content-['/']">
          <li>
            <a href="/devices" className="hover:text-accent hover:underline">
              {words(locale).shell.devices}
            </a>
          </li>
          <li aria-current="page">{adding.add}</li>
        </ol>
      </nav>
      <h1 className="mt-1">{adding.title}</h1>
      <p className="mb-4 text-ink2">{adding.lead}</p>
      <noscript>
        <p className="mb-4 text-remark">{adding.noScript}</p>
      </noscript>
      <AddDevice
        offer={offer}
        initial={initial}
        method={parseMethod(method)}
        now={new Date().toISOString()}
      />
    </main>
  );
}

/** The enrolment that the address names; null when it names none, or none that is here. */
async function progressOf(id: string | string[] | undefined): Promise<EnrolmentProgress | null> {
  const parsed = Uuid7.safeParse(id);
  if (!parsed.success) return null;
  try {
    return await enrolmentProgress({ id: parsed.data });
  } catch (error) {
    if (error instanceof HttpProblem && error.status === 404) return null;
    throw error;
  }
}
