import Link from 'next/link';
import type { Locale } from '../../lib/text/locale.ts';
import { words } from '../../lib/text/words.ts';
import { buttonClass } from '../ui/button.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Mark } from './mark.tsx';
import { NavLink } from './nav-link.tsx';
import { NavMenu } from './nav-menu.tsx';
import { ThemeToggle } from './theme-toggle.tsx';

/** The bar on top of every page, 48 px: the mark, where one can go, language, theme, add a device. */
export function SiteHeader({ locale }: { locale: Locale }) {
  const { shell } = words(locale);
  const places = [
    { href: '/', also: '/r/', name: shell.explore },
    { href: '/devices', also: '/devices/', name: shell.devices },
    { href: '/jobs', also: '/jobs/', name: shell.jobs },
    { href: '/methodology', name: shell.methodology },
  ];
  return (
    <header className="relative border-line border-b print:hidden">
      <div className="mx-auto flex h-12 max-w-[1680px] items-center gap-x-5 px-3.5 md:gap-x-6 md:px-6">
        <Link
          href="/"
          prefetch={false}
          className="flex items-center gap-2.5 font-semibold text-[14px] tracking-[-0.005em] md:mr-3"
        >
          <Mark />
          <span>{shell.name}</span>
        </Link>
        <nav aria-label={shell.navigation} className="flex h-full gap-7 max-md:hidden">
          {places.map(({ href, also, name }) => (
            <NavLink key={href} href={href} also={also}>
              {name}
            </NavLink>
          ))}
        </nav>
        <div className="ml-auto flex items-center gap-1">
          <LanguageSwitch locale={locale} action="/language" />
          <ThemeToggle />
          <Link
            href="/devices/add"
            prefetch={false}
            className={`${buttonClass('primary')} ml-1.5 max-md:hidden`}
          >
            {shell.addDevice}
          </Link>
          <NavMenu
            label={shell.menu}
            places={[...places, { href: '/devices/add', name: shell.addDevice }]}
          />
        </div>
      </div>
    </header>
  );
}
