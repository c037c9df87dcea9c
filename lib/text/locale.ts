/** Languages the dashboard speaks; the first is the default. */
export const locales = ['en', 'zh-CN'] as const;
export type Locale = (typeof locales)[number];

/** Name of the cookie that keeps the reader's choice. */
export const localeCookie = 'lang';

/** The language of this exact name, or null. */
export function parseLocale(text: string | null | undefined): Locale | null {
  return locales.find((locale) => locale === text) ?? null;
}

/**
 * The reader's language: their own choice, else the first language of their browser's
 * `Accept-Language` that the dashboard speaks, else English.
 */
export function localeFor(choice: string | undefined, acceptLanguage: string | null): Locale {
  const chosen = parseLocale(choice);
  if (chosen) return chosen;
  for (const range of acceptLanguage?.split(',') ?? []) {
    const tag = range.split(';')[0]?.trim().toLowerCase() ?? '';
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-CN';
    if (tag === 'en' || tag.startsWith('en-')) return 'en';
  }
  return 'en';
}
