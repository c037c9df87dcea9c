import type { StoredArtifact } from '../../lib/contract/stored-artifact.ts';
import { formatBytes, formatCount, formatDay } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { ModelWords } from '../../lib/text/model-words.ts';
import { ListHead } from '../ui/list-head.tsx';
import { DeleteModel } from './delete-model.tsx';

/** Files that the hub keeps, with what the scan found in them. */
export function ModelTable({
  artifacts,
  words,
  locale,
}: {
  artifacts: readonly StoredArtifact[];
  words: ModelWords;
  locale: Locale;
}) {
  const { columns } = words;
  if (artifacts.length === 0) return <p className="text-ink2">{words.none}</p>;
  return (
    <table aria-label={words.list} className="w-full border-collapse">
      <ListHead
        columns={[
          columns.name,
          columns.format,
          columns.input,
          columns.size,
          columns.parameters,
          columns.uploaded,
        ]}
        act={columns.act}
        narrow="all"
      />
      <tbody>
        {artifacts.map((artifact) => (
          <ModelRow key={artifact.sha256} artifact={artifact} words={words} locale={locale} />
        ))}
      </tbody>
    </table>
  );
}

function ModelRow({
  artifact: { sha256, bytes, description, facts, uploadedAt },
  words,
  locale,
}: {
  artifact: StoredArtifact;
  words: ModelWords;
  locale: Locale;
}) {
  const { figure, unit } = formatBytes(bytes, locale);
  const unknown = facts?.unknownOperators ?? [];
  return (
    <tr
      data-sha256={sha256}
      className="border-line border-b align-top max-md:grid max-md:grid-cols-2 [&>*:last-child]:pr-0 [&>*]:py-2 [&>*]:pr-4"
    >
      <th scope="row" className="min-w-0 break-words text-left font-medium max-md:col-span-2">
        {description.name}
        <span className="block break-all font-mono font-normal text-ink3 text-small">
          {sha256.slice(0, 16)}…
        </span>
        {unknown.length === 0 ? null : (
          <span className="block font-normal text-remark text-small">
            {words.unknownOperators(unknown.slice(0, 6).join(', '))}
          </span>
        )}
      </th>
      <td className="text-ink2">
        {description.format} {description.precision}
      </td>
      <td className="text-ink2">{inputText(facts, words)}</td>
      <td className="whitespace-nowrap">
        {figure} {unit}
      </td>
      <td className="whitespace-nowrap text-ink2">
        {facts ? formatCount(facts.parameters, locale) : '–'}
      </td>
      <td className="whitespace-nowrap text-ink2">{formatDay(uploadedAt)}</td>
      <td className="text-right">
        <DeleteModel sha256={sha256} name={description.name} />
      </td>
    </tr>
  );
}

function inputText(facts: StoredArtifact['facts'], words: ModelWords): string {
  const [input] = facts?.inputs ?? [];
  if (!input) return '–';
  const more = (facts?.inputs.length ?? 0) > 1 ? ` +${(facts?.inputs.length ?? 0) - 1}` : '';
  return `${input.shape.map((size) => size ?? words.open).join(' × ')}${more}`;
}
