import Link from 'next/link';
import type { Locale } from '../../lib/text/locale.ts';
import { words } from '../../lib/text/words.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { Mark } from './mark.tsx';
import { NavLink } from './nav-link.tsx';
import { ThemeToggle } from './theme-toggle.tsx';

/** The bar on top of every page, 48 px: the mark, where one can go, language and theme. */
export function SiteHeader({ locale }: { locale: Locale }) {
  const { shell } = words(locale);
  return (
    <header className="border-line border-b print:hidden">
      <div className="mx-auto flex h-12 max-w-[1680px] items-center gap-x-5 px-3.5 md:gap-x-6 md:px-6">
        <Link
          href="/"
          prefetch={false}
          className="flex items-center gap-2.5 font-semibold text-[14px] tracking-[-0.005em] md:mr-3"
        >
          <Mark />
          <span className="max-[419px]:sr-only">{shell.name}</span>
        </Link>
        <nav aria-label={shell.navigation} className="flex h-full gap-4 md:gap-7">
          <NavLink href="/" also="/r/">
            {shell.explore}
          </NavLink>
          <NavLink href="/methodology">{shell.methodology}</NavLink>
        </nav>
        <div className="ml-auto flex items-center gap-1">
          <LanguageSwitch locale={locale} action="/language" />
          <ThemeToggle />
        </div>
      </div>
    </header>
  );
}
