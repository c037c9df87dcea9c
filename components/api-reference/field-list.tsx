import type { ApiWords } from '../../lib/text/api-words.ts';
import type { Field } from './schema.ts';
import { TypeText } from './type-text.tsx';

/** Names with what they are: the name in mono, then its type, then what it means. */
export function ApiFields({
  fields,
  words,
}: {
  fields: readonly (Field & { place?: string })[];
  words: ApiWords;
}) {
  return (
    <dl className="divide-y divide-line">
      {fields.map(({ name, parts, required, about, place }) => (
        <div
          key={`${place} ${name}`}
          className="grid gap-x-4 py-1 md:grid-cols-[minmax(140px,260px)_minmax(0,1fr)]"
        >
          <dt className="min-w-0">
            <code className="break-all font-mono text-small">{name}</code>
          </dt>
          <dd className="min-w-0">
            <span className="text-small">
              <TypeText parts={parts} />
              <span className="text-ink3">
                {`, ${[required ? words.required : words.optional, place].filter((part) => part !== undefined).join(', ')}`}
              </span>
            </span>
            {about === null ? null : <span className="block text-ink2">{about}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
