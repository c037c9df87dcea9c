import type { Link } from '../../lib/contract/link.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { shareWords } from '../../lib/text/share-words.ts';
import { LinkTable } from './link-table.tsx';

/** The page of links: which there are, what they show, until when, and the way to revoke them. */
export function LinksView({
  links,
  now,
  locale,
}: {
  links: readonly Link[];
  /** When the page was drawn. */
  now: string;
  locale: Locale;
}) {
  const { settings } = shareWords(locale);
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      <h1>{settings.title}</h1>
      <p className="max-w-[820px] text-ink2">{settings.lead}</p>
      <div className="mt-5">
        {links.length === 0 ? (
          <p className="text-ink2">{settings.none}</p>
        ) : (
          <LinkTable links={links} now={now} locale={locale} />
        )}
      </div>
    </main>
  );
}
