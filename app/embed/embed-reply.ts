import { embedPage } from '../../components/embed/embed-page.ts';
import { embedScript } from '../../components/embed/embed-script.ts';
import { embedStyle } from '../../components/embed/embed-style.ts';
import { html } from '../../lib/export/embed/html.ts';
import type { EmbedLook } from '../../lib/export/embed/read-embed.ts';
import { embedPolicy } from '../../lib/server/http/embed-policy.ts';
import { respond } from '../../lib/server/http/respond.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { pageWords } from '../../lib/text/page-words.ts';

const policy = embedPolicy({ script: embedScript, style: embedStyle });

/** A document for a frame. What a link shows is never kept: it may be revoked within a second. */
export function embedReply(document: string, { kept }: { kept: boolean }, status = 200): Response {
  return new Response(document, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': kept ? 'public, max-age=60' : 'no-store',
      vary: 'accept-language, cookie',
    },
  });
}

/** Runs a frame's work; a refusal is a frame too, with its one sentence and the same status. */
export async function respondEmbed(
  { locale, theme }: { locale: Locale; theme: EmbedLook['theme'] },
  work: () => Promise<Response>,
): Promise<Response> {
  const reply = await respond(work);
  if (reply.ok) return reply;
  const problem: unknown = await reply.json();
  const document = embedPage({
    locale,
    theme,
    title: pageWords(locale).embed.failedTitle,
    shapes: { label: '', items: [] },
    lines: [detailOf(problem)],
    content: html``,
    about: null,
    open: { href: '/', words: pageWords(locale).embed.open },
  });
  return embedReply(document, { kept: false }, reply.status);
}

function detailOf(problem: unknown): string {
  const known = typeof problem === 'object' && problem !== null && 'detail' in problem;
  return known ? String(problem.detail) : '';
}
