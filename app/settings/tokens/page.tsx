import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { TokensView } from '../../../components/jobs/tokens/tokens-view.tsx';
import { OwnerOnly } from '../../../components/shell/owner-only.tsx';
import { requireReader } from '../../../lib/server/auth/require-owner.ts';
import { env } from '../../../lib/server/env.ts';
import { listDevices } from '../../../lib/server/fleet/list-devices.ts';
import { listApiTokens } from '../../../lib/server/tokens/list-api-tokens.ts';
import { jobsWords } from '../../../lib/text/jobs-words.ts';
import { readerLocale } from '../../reader.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: jobsWords(await readerLocale()).jobsTokens.title };
}

export default async function TokensPage() {
  const locale = await readerLocale();
  if ((await requireReader(await headers())) !== 'owner') {
    return <OwnerOnly title={jobsWords(locale).jobsTokens.title} locale={locale} />;
  }
  const [tokens, devices] = await Promise.all([listApiTokens(), listDevices()]);
  const usable = devices
    .flatMap(({ capabilities }) => capabilities)
    .find(({ state }) => state === 'ok');
  return (
    <TokensView
      tokens={tokens}
      hub={env().publicUrl}
      runtime={usable?.runtime ?? 'onnxruntime-node'}
      now={new Date().toISOString()}
      locale={locale}
    />
  );
}
