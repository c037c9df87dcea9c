import type { Metadata } from 'next';
import { CommandBlock } from '../../components/ui/command-block.tsx';
import { words } from '../../lib/text/words.ts';
import { readerLocale } from '../reader.ts';

interface PageProps {
  searchParams: Promise<{ link?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await readerLocale()).signIn.title };
}

/** Where a used or expired sign-in link leads, and how to get a new one. */
export default async function SignInPage({ searchParams }: PageProps) {
  const { signIn, shell } = words(await readerLocale());
  const expired = (await searchParams).link === 'expired';
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 py-10 md:px-6">
      <h1 className="mb-4">{signIn.title}</h1>
      {expired ? <p className="mb-3">{signIn.expired}</p> : null}
      <p className="mb-3">{signIn.how}</p>
      <div className="max-w-[560px]">
        <CommandBlock
          command={signIn.command}
          copyLabel={shell.copyCommand}
          copiedText={shell.copied}
          failedText={shell.copyFailed}
        />
      </div>
      <p className="mt-3 text-ink2">{signIn.reading}</p>
    </main>
  );
}
