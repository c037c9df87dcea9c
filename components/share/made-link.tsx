import { formatDay } from '../../lib/text/figures.ts';
import type { ShareWords } from '../../lib/text/share-words.ts';
import { useWords } from '../shell/words-provider.tsx';
import { CommandBlock } from '../ui/command-block.tsx';
import type { MadeLink as Link } from './make-link.ts';
import { linkHref } from './shown-link.ts';

/** A link that was just made: of a secret one the only time that its address is seen. */
export function MadeLink({ link, words }: { link: Link; words: ShareWords }) {
  const { shell } = useWords();
  const ends = link.expiresAt === null ? null : formatDay(link.expiresAt);
  return (
    <div role="status" className="grid gap-2 [&>*]:min-w-0" data-made-link>
      <p className="font-semibold">{words.made(link.access)}</p>
      {link.access === 'secret' ? <p className="text-remark">{words.once}</p> : null}
      <CommandBlock
        command={`${location.origin}${linkHref(link.slug)}`}
        copyLabel={words.copy}
        copiedText={shell.copied}
        failedText={shell.copyFailed}
      />
      <p className="text-ink2">
        {words.summary(link.access, link.mode, ends)}{' '}
        <a href="/settings/links" className="text-accent underline">
          {words.all}
        </a>
      </p>
    </div>
  );
}
