import Link from 'next/link';
import type { Locale } from '../../lib/text/locale.ts';
import { words } from '../../lib/text/words.ts';
import { buttonClass } from '../ui/button.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Mark } from './mark.tsx';
import { NavLink } from './nav-link.tsx';
import { NavMenu } from './nav-menu.tsx';
import { SearchButton } from './search-button.tsx';
import { ThemeToggle } from './theme-toggle.tsx';

/**
 * The bar on top of every page, 48 px: the mark, where one can go, search, language, theme, add a
 * device. Below 1024 px the places fold into a menu, below 768 px language and theme too.
 */
export function SiteHeader({ locale }: { locale: Locale }) {
  const { shell } = words(locale);
  const places = [
    { href: '/', also: ['/r/', '/k/', '/d/', '/m/', '/f/', '/study/'], name: shell.explore },
    { href: '/compare', also: ['/comparison/'], name: shell.compare },
    { href: '/devices', also: ['/devices/'], name: shell.devices },
    { href: '/jobs', also: ['/jobs/'], name: shell.jobs },
    { href: '/methodology', name: shell.methodology },
  ];
  const language = <LanguageSwitch locale={locale} action="/language" />;
  return (
    <header className="relative border-line border-b print:hidden">
      <div className="mx-auto flex h-12 max-w-[1680px] items-center gap-x-3 px-3.5 md:gap-x-6 md:px-6">
        <Link
          href="/"
          prefetch={false}
          className="flex shrink-0 items-center gap-2.5 font-semibold text-[14px] tracking-[-0.005em]"
        >
          <Mark />
          <span className="max-[359px]:sr-only">{shell.name}</span>
        </Link>
        <nav
          aria-label={shell.navigation}
          className="flex h-full shrink-0 gap-5 max-lg:hidden lg:ml-3 xl:gap-7"
        >
          {places.map(({ href, also, name }) => (
            <NavLink key={href} href={href} also={also}>
              {name}
            </NavLink>
          ))}
        </nav>
        <div className="ml-auto flex min-w-0 items-center gap-1">
          <SearchButton />
          <div className="ml-1 flex shrink-0 items-center gap-1 max-md:hidden">
            {language}
            <ThemeToggle />
          </div>
          <Link
            href="/devices/add"
            prefetch={false}
            className={`${buttonClass('primary')} ml-1.5 shrink-0 max-md:hidden`}
          >
            {shell.addDevice}
          </Link>
          <NavMenu
            label={shell.menu}
            places={[...places, { href: '/devices/add', name: shell.addDevice }]}
          >
            {language}
            <ThemeToggle named />
          </NavMenu>
        </div>
      </div>
    </header>
  );
}
