import type { ImportBatch } from '../../lib/contract/import.ts';
import { formatDay } from '../../lib/text/figures.ts';
import { type ImportWords, importWords } from '../../lib/text/import-words.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { ListHead } from '../ui/list-head.tsx';
import { RemoveImport } from './remove-import.tsx';

/** Imports with what each brought, which names were new, and the way to remove it. */
export function ImportTable({
  imports,
  locale,
}: {
  imports: readonly ImportBatch[];
  locale: Locale;
}) {
  const words = importWords(locale);
  const { columns } = words;
  return (
    <table aria-label={words.list} className="w-full border-collapse">
      <ListHead
        columns={[columns.source, columns.brought, columns.unmapped, columns.at]}
        act={columns.act}
        narrow="first"
      />
      <tbody>
        {imports.map((batch) => (
          <ImportRow key={batch.id} batch={batch} words={words} />
        ))}
      </tbody>
    </table>
  );
}

function ImportRow({ batch, words }: { batch: ImportBatch; words: ImportWords }) {
  const { id, label, tier, points, results, removedAt } = batch;
  const brought =
    results > 0 ? `${words.points(points)}, ${words.results(results)}` : words.points(points);
  const unmapped = batch.unmapped.map(({ name }) => name).join(', ') || words.allMapped;
  const by = batch.importedBy === 'owner' ? '' : `, ${words.byToken}`;
  const at = `${formatDay(batch.importedAt)}${by}`;
  return (
    <tr
      data-import-id={id}
      data-removed={removedAt === null ? undefined : true}
      className="border-line border-b align-top [&>*:last-child]:pr-0 [&>*]:py-2 [&>*]:pr-4"
    >
      <th scope="row" className="min-w-0 break-words text-left font-medium">
        {label}
        <span className="block font-normal text-ink2 text-small">{words.tier[tier]}</span>
        <span className="block font-normal text-ink2 text-small md:hidden">
          {brought} · {words.columns.unmapped}: {unmapped} · {at}
        </span>
      </th>
      <td className="text-ink2 max-md:hidden">{brought}</td>
      <td className="min-w-0 break-words text-ink2 max-md:hidden">{unmapped}</td>
      <td className="text-ink2 max-md:hidden">{at}</td>
      <td className="text-right">
        {removedAt === null ? (
          <RemoveImport id={id} label={label} />
        ) : (
          <span className="text-ink2 text-small">{words.removed(formatDay(removedAt))}</span>
        )}
      </td>
    </tr>
  );
}
