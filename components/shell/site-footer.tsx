import type { Locale } from '../../lib/text/locale.ts';
import { pageWords } from '../../lib/text/page-words.ts';

/** The line at the end of every page: where figures come from, what changed, how to read them. */
export function SiteFooter({ locale }: { locale: Locale }) {
  const { footer } = pageWords(locale).sources;
  const places = [
    { href: '/sources', name: footer.sources },
    { href: '/changes', name: footer.changes },
    { href: '/api-reference', name: footer.api },
    { href: '/methodology', name: footer.methodology },
    { href: '/report-2019', name: footer.report },
  ];
  return (
    <footer className="mt-auto pt-10 print:hidden">
      <div className="border-line border-t">
        <nav
          aria-label={footer.label}
          className="mx-auto flex max-w-[1680px] flex-wrap gap-x-6 gap-y-1 px-3.5 py-3 text-ink2 text-small md:px-6"
        >
          {places.map(({ href, name }) => (
            <a
              key={href}
              href={href}
              className="flex min-h-6 items-center hover:text-accent hover:underline pointer-coarse:min-h-10"
            >
              {name}
            </a>
          ))}
        </nav>
      </div>
    </footer>
  );
}
