import type { Locale } from '../../lib/text/locale.ts';
import { words } from '../../lib/text/words.ts';
import { CommandBlock } from '../ui/command-block.tsx';

/** In place of a page that only the owner may see: why, and how to sign in. */
export function OwnerOnly({ title, locale }: { title: string; locale: Locale }) {
  const { shell, signIn } = words(locale);
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 py-10 md:px-6">
      <h1 className="mb-4">{title}</h1>
      <p className="font-semibold">{shell.ownerTitle}</p>
      <p className="mb-3 text-ink2">{shell.ownerBody}</p>
      <p className="mb-3">{signIn.how}</p>
      <CommandBlock
        command={signIn.command}
        copyLabel={shell.copyCommand}
        copiedText={shell.copied}
        failedText={shell.copyFailed}
      />
    </main>
  );
}
