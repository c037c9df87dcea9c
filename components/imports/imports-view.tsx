import type { ImportBatch } from '../../lib/contract/import.ts';
import { importWords } from '../../lib/text/import-words.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { words as allWords } from '../../lib/text/words.ts';
import { CommandBlock } from '../ui/command-block.tsx';
import { ImportTable } from './import-table.tsx';

/** The page of imports: what was brought in from elsewhere, and the command that brings more. */
export function ImportsView({
  imports,
  hub,
  locale,
}: {
  imports: readonly ImportBatch[];
  /** Address of this hub, for the command. */
  hub: string;
  locale: Locale;
}) {
  const words = importWords(locale);
  const { shell } = allWords(locale);
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      <h1>{words.title}</h1>
      <p className="max-w-[820px] text-ink2">{words.lead}</p>
      <div className="mt-5 grid gap-5 [&>*]:min-w-0">
        {imports.length === 0 ? (
          <p className="text-ink2">{words.none}</p>
        ) : (
          <ImportTable imports={imports} locale={locale} />
        )}
        <CommandBlock
          command={`node public/agent/agent.mjs import FILE --hub ${hub} --token-file FILE`}
          copyLabel={shell.copy}
          copiedText={shell.copied}
          failedText={shell.copyFailed}
        />
        <p className="max-w-[820px] text-ink2 text-small">
          {words.more}{' '}
          <a href="/settings/tokens" className="text-accent underline">
            {words.tokens}
          </a>
        </p>
      </div>
    </main>
  );
}
