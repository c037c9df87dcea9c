import type { ApiToken } from '../../../lib/contract/api-token.ts';
import { formatDay } from '../../../lib/text/figures.ts';
import type { JobsWords } from '../../../lib/text/jobs-words.ts';
import type { Locale } from '../../../lib/text/locale.ts';
import { ListHead } from '../../ui/list-head.tsx';
import { When } from '../when.tsx';
import { RevokeToken } from './revoke-token.tsx';

/** Tokens that are not revoked: what each may do, when it was used, until when it is valid. */
export function TokenTable({
  tokens,
  now,
  words,
  locale,
}: {
  tokens: readonly ApiToken[];
  /** When the page was drawn. */
  now: string;
  words: JobsWords['jobsTokens'];
  locale: Locale;
}) {
  const { columns } = words;
  if (tokens.length === 0) return <p className="text-ink2">{words.none}</p>;
  return (
    <table aria-label={words.list} className="w-full border-collapse">
      <ListHead
        columns={[columns.name, columns.scopes, columns.created, columns.used, columns.expires]}
        act={columns.act}
        narrow="first"
      />
      <tbody>
        {tokens.map((token) => {
          const scopes = token.scopes.map((scope) => words.scopeNames[scope]).join(', ');
          const used = token.lastUsedAt ? (
            <When at={token.lastUsedAt} now={now} locale={locale} />
          ) : (
            <span className="text-ink3">{words.never}</span>
          );
          const day = formatDay(token.expiresAt);
          const expires =
            token.expiresAt < now ? <span className="text-fail">{words.expired(day)}</span> : day;
          return (
            <tr
              key={token.id}
              data-token-id={token.id}
              className="border-line border-b align-top [&>*:last-child]:pr-0 [&>*]:py-2 [&>*]:pr-4"
            >
              <th scope="row" className="min-w-0 break-words text-left font-medium">
                {token.name}
                <span className="block font-normal text-ink2 text-small md:hidden">{scopes}</span>
                <span className="block font-normal text-ink2 text-small md:hidden">
                  {columns.used}: {used} · {columns.expires}: {expires}
                </span>
              </th>
              <td className="text-ink2 max-md:hidden">{scopes}</td>
              <td className="whitespace-nowrap text-ink2 max-md:hidden">
                {formatDay(token.createdAt)}
              </td>
              <td className="text-ink2 max-md:hidden">{used}</td>
              <td className="whitespace-nowrap text-ink2 max-md:hidden">{expires}</td>
              <td className="text-right">
                <RevokeToken id={token.id} name={token.name} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
