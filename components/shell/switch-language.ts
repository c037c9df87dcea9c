import type { Locale } from '../../lib/text/locale.ts';

/**
 * Keeps another language, as the form in the header does, and loads the page anew in it; the address
 * is the view, so that nothing is lost. False when the hub did not answer.
 */
export async function switchLanguage(locale: Locale): Promise<boolean> {
  try {
    // The answer leads back to this page: following it would only load the page twice.
    const reply = await fetch('/language', {
      method: 'POST',
      body: new URLSearchParams({ lang: locale }),
      redirect: 'manual',
    });
    if (reply.type !== 'opaqueredirect' && !reply.ok) return false;
    location.reload();
    return true;
  } catch {
    return false;
  }
}
