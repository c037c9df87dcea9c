import type { Change, ChangeList } from '../../contract/change.ts';
import { changesWords } from '../../text/changes-words.ts';

/** A line a change says in English, for readers of the feed. */
function lineOf({ kind, what, reason, points }: Change): string {
  const words = changesWords('en');
  const name = what ?? words.own;
  const rows = points > 1 ? ` (${words.rows(points, String(points))})` : '';
  return `${words.kinds[kind]}: ${name}${rows}${reason === null ? '' : `. ${words.reason(reason)}`}`;
}

/** The changes as an Atom feed (RFC 4287), an entry a data version; `base` is the hub's address. */
export function atomFeed({ versions }: ChangeList, base: string): string {
  const words = changesWords('en');
  const entries = versions.map(({ ds, at, changes }) => {
    const address = `${base}/changes?since=${ds - 1}&before=${ds + 1}`;
    return [
      '<entry>',
      `<id>${escaped(address)}</id>`,
      `<title>${escaped(`${words.version(String(ds))}: ${changes.map(lineOf)[0] ?? ''}`)}</title>`,
      `<updated>${at}</updated>`,
      `<link href="${escaped(address)}"/>`,
      `<content type="text">${escaped(changes.map(lineOf).join('\n'))}</content>`,
      '</entry>',
    ].join('');
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${escaped(`${base}/changes`)}</id>`,
    `<title>Inferometer: ${escaped(words.title)}</title>`,
    `<subtitle>${escaped(words.description)}</subtitle>`,
    `<author><name>Inferometer</name></author>`,
    `<updated>${versions[0]?.at ?? '1970-01-01T00:00:00.000Z'}</updated>`,
    `<link rel="self" href="${escaped(`${base}/changes.atom`)}"/>`,
    `<link href="${escaped(`${base}/changes`)}"/>`,
    ...entries,
    '</feed>',
  ].join('\n');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as XML holds it; characters that XML 1.0 cannot hold are left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '');
}
