import { NextResponse } from 'next/server';
import { localeCookie, parseLocale } from '../../lib/text/locale.ts';

const year = 365 * 24 * 3600;

/**
 * POST /language, form field `lang`: keeps the reader's language in a cookie and returns to the
 * page the form was on. An unknown language changes nothing.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => null);
  const lang = form?.get('lang');
  const locale = typeof lang === 'string' ? parseLocale(lang) : null;
  const response = new NextResponse(null, {
    status: 303,
    headers: { location: pathBefore(request.headers.get('referer')) },
  });
  if (locale) {
    response.cookies.set(localeCookie, locale, { path: '/', maxAge: year, sameSite: 'lax' });
  }
  return response;
}

/** Path and query of the page the form was on, never another site's. */
function pathBefore(referer: string | null): string {
  if (!referer || !URL.canParse(referer)) return '/';
  const { pathname, search } = new URL(referer);
  return pathname.startsWith('//') ? '/' : `${pathname}${search}`;
}
