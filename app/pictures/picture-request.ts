import { usualSize } from '../../lib/export/pictures/front-picture.ts';
import type { PictureTheme } from '../../lib/export/pictures/theme.ts';
import { HttpProblem } from '../../lib/server/http/http-problem.ts';
import { drawsChinese } from '../../lib/server/pictures/picture-fonts.ts';
import { type Locale, parseLocale } from '../../lib/text/locale.ts';

/** Keys of a picture's address that are not the page's own. */
const own = ['page', 'id', 'theme', 'lang', 'w', 'h'];

/** What is asked of a picture, besides the query of its page. */
export interface PictureRequest {
  page: string;
  id: string | null;
  theme: PictureTheme;
  locale: Locale;
  width: number;
  height: number;
  /** The query of the page. */
  query: URLSearchParams;
}

/** What every picture is drawn in. */
export type PictureLook = Pick<PictureRequest, 'theme' | 'locale'>;

/** Where a picture says that it is from, and what it is called; null for what its page is called. */
export interface Named {
  address: string;
  title: string | null;
}

/**
 * A picture's address taken apart: `theme=light|dark`, `lang=en|zh-CN`, `w=` and `h=` px; the rest is
 * the page's. A picture in PNG speaks English where this machine has no font for Chinese.
 *
 * @throws HttpProblem 422 with the field and its limits
 */
export async function pictureRequest(
  address: URLSearchParams,
  format: 'svg' | 'png',
): Promise<PictureRequest> {
  const query = new URLSearchParams(address);
  for (const key of own) query.delete(key);
  const asked = parseLocale(address.get('lang')) ?? 'en';
  const locale = asked === 'en' || format === 'svg' || (await drawsChinese()) ? asked : 'en';
  return {
    page: address.get('page') ?? 'explore',
    id: address.get('id'),
    theme: themeOf(address.get('theme')),
    locale,
    width: pixels(address, 'w', [360, 2000], usualSize.width),
    height: pixels(address, 'h', [300, 2000], usualSize.height),
    query,
  };
}

function themeOf(asked: string | null): PictureTheme {
  if (asked === null || asked === 'light') return 'light';
  if (asked === 'dark') return 'dark';
  throw HttpProblem.unprocessable([{ path: 'theme', reason: 'must be light or dark' }]);
}

function pixels(
  address: URLSearchParams,
  key: 'w' | 'h',
  [least, most]: readonly [number, number],
  usual: number,
): number {
  const text = address.get(key);
  if (text === null) return usual;
  const value = /^[0-9]{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw HttpProblem.unprocessable([
    { path: key, reason: `must be a whole number from ${least} to ${most}, in pixels` },
  ]);
}
