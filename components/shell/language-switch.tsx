import { type Locale, locales } from '../../lib/text/locale.ts';
import { words } from '../../lib/text/words.ts';

const names: Record<Locale, string> = { en: 'EN', 'zh-CN': '中文' };

/** Sets the language through a plain form, so that it works without a script and is no GET. */
export function LanguageSwitch({ locale, action }: { locale: Locale; action: string }) {
  return (
    <form method="post" action={action} aria-label={words(locale).shell.language}>
      {locales
        .filter((other) => other !== locale)
        .map((other) => (
          <button
            key={other}
            type="submit"
            name="lang"
            value={other}
            lang={other}
            className="flex h-[30px] items-center whitespace-nowrap rounded-ctl px-2 text-ink2 pointer-coarse:h-11 hover:bg-sunken hover:text-ink"
          >
            {names[other]}
          </button>
        ))}
    </form>
  );
}
