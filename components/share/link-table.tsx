import type { Link } from '../../lib/contract/link.ts';
import { formatDay } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { type ShareWords, shareWords } from '../../lib/text/share-words.ts';
import { ListHead } from '../ui/list-head.tsx';
import { CopyAddress } from './copy-address.tsx';
import { hasEnded, linkName, pageOf } from './link-name.ts';
import { RevokeLink } from './revoke-link.tsx';
import { linkHref } from './shown-link.ts';

/** Links with what they show, until when they open, and what can be done with them. */
export function LinkTable({
  links,
  now,
  locale,
}: {
  links: readonly Link[];
  now: string;
  locale: Locale;
}) {
  const words = shareWords(locale);
  const { columns, list } = words.settings;
  return (
    <table aria-label={list} className="w-full border-collapse">
      <ListHead
        columns={[columns.title, columns.shows, columns.kind, columns.made, columns.ends]}
        act={columns.act}
        narrow="first"
      />
      <tbody>
        {links.map((link) => (
          <LinkRow key={link.id} link={link} ended={hasEnded(link, now)} words={words} />
        ))}
      </tbody>
    </table>
  );
}

function LinkRow({ link, ended, words }: { link: Link; ended: boolean; words: ShareWords }) {
  const { settings } = words;
  const name = linkName(link, words);
  const kind = `${settings.kind[link.access]}, ${settings.kind[link.mode]}`;
  const shows = (
    <a
      href={link.query === '' ? link.path : `${link.path}?${link.query}`}
      className="text-accent hover:underline"
    >
      {settings.pages[pageOf(link)]}
      {link.points === null ? null : ` · ${words.rows(link.points)}`}
    </a>
  );
  const end = <LinkEnd link={link} ended={ended} words={words} />;
  return (
    <tr
      data-link-id={link.id}
      data-ended={ended || undefined}
      className="border-line border-b align-top [&>*:last-child]:pr-0 [&>*]:py-2 [&>*]:pr-4"
    >
      <th scope="row" className="min-w-0 break-words text-left font-medium">
        {link.slug !== null && !ended ? (
          <a href={linkHref(link.slug)} className="text-accent hover:underline">
            {name}
          </a>
        ) : (
          name
        )}
        <span className="block font-normal text-ink2 text-small">
          {link.slug === null ? (
            settings.hidden
          ) : (
            <span className="font-mono">{linkHref(link.slug)}</span>
          )}
        </span>
        <span className="block font-normal text-ink2 text-small md:hidden">
          {shows} · {kind} · {settings.columns.ends}:{' '}
          <span className="whitespace-nowrap">{end}</span>
        </span>
      </th>
      <td className="text-ink2 max-md:hidden">{shows}</td>
      <td className="text-ink2 max-md:hidden">{kind}</td>
      <td className="whitespace-nowrap text-ink2 max-md:hidden">{formatDay(link.createdAt)}</td>
      <td className="whitespace-nowrap text-ink2 max-md:hidden">{end}</td>
      <td className="text-right">
        {ended ? null : (
          <span className="inline-flex flex-wrap justify-end md:flex-nowrap gap-1.5">
            {link.slug === null ? null : <CopyAddress path={linkHref(link.slug)} name={name} />}
            <RevokeLink id={link.id} name={name} />
          </span>
        )}
      </td>
    </tr>
  );
}

function LinkEnd({ link, ended, words }: { link: Link; ended: boolean; words: ShareWords }) {
  const { settings } = words;
  if (link.revokedAt !== null) return settings.revoked(formatDay(link.revokedAt));
  if (link.expiresAt === null) return settings.never;
  const day = formatDay(link.expiresAt);
  return ended ? <span className="text-fail">{settings.expired(day)}</span> : day;
}
