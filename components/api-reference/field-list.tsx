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
    <dl>
      {fields.map(({ name, parts, required, about, place }) => (
        <div key={`${place} ${name}`}>
          <dt>{name}</dt>
          <dd>
            <TypeText parts={parts} />
            <small>
              {[', ', required ? words.required : words.optional, place ? `, ${place}` : ''].join(
                '',
              )}
            </small>
            {about === null ? null : <p>{about}</p>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
