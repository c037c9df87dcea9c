import type { ApiToken } from '../../../lib/contract/api-token.ts';
import { jobsWords } from '../../../lib/text/jobs-words.ts';
import type { Locale } from '../../../lib/text/locale.ts';
import { words as allWords } from '../../../lib/text/words.ts';
import { CommandBlock } from '../../ui/command-block.tsx';
import { Section } from '../../ui/section.tsx';
import { JobsCrumbs } from '../jobs-crumbs.tsx';
import { exampleRead, exampleScript } from './example-script.ts';
import { MakeToken } from './make-token.tsx';
import { TokenTable } from './token-table.tsx';

/** The page of tokens: which there are, a new one, and how a script uses it. */
export function TokensView({
  tokens,
  hub,
  runtime,
  now,
  locale,
}: {
  tokens: readonly ApiToken[];
  /** Address of this hub, without a slash at its end. */
  hub: string;
  /** A runtime that a device has, for the example. */
  runtime: string;
  /** When the page was drawn. */
  now: string;
  locale: Locale;
}) {
  const { jobsTokens: words } = jobsWords(locale);
  const { shell } = allWords(locale);
  const copy = { copiedText: shell.copied, failedText: shell.copyFailed };
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      <JobsCrumbs here={words.title} locale={locale} />
      <h1 className="mt-1">{words.title}</h1>
      <p className="text-ink2">{words.lead}</p>
      <div className="mt-5 grid gap-8 [&>*]:min-w-0">
        <Section title={words.list}>
          <TokenTable tokens={tokens} now={now} words={words} locale={locale} />
        </Section>
        <Section title={words.make}>
          <MakeToken />
        </Section>
        <Section title={words.example}>
          <p className="mb-2 max-w-[820px] text-ink2">{words.exampleBody}</p>
          <CommandBlock
            command={exampleScript(hub, words.exampleName, runtime)}
            copyLabel={words.copyExample}
            {...copy}
          />
          <p className="mb-2 text-ink2">{words.readBody}</p>
          <CommandBlock command={exampleRead(hub)} copyLabel={words.copyRead} {...copy} />
        </Section>
      </div>
    </main>
  );
}
