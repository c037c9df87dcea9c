import type { ApiWords } from '../../lib/text/api-words.ts';
import { ApiFields } from './field-list.tsx';
import { Folded } from './folded.tsx';
import { fieldsOf, type Schema, typeParts } from './schema.ts';
import { TypeText } from './type-text.tsx';

/** A shape by its name, which everything that has it links to. */
export function ShapeSection({
  name,
  schema,
  words,
}: {
  name: string;
  schema: Schema;
  words: ApiWords;
}) {
  const fields = fieldsOf(schema);
  return (
    <Folded title={<h3>{name}</h3>} anchor={`shape-${name}`}>
      {fields.length > 0 ? (
        <ApiFields fields={fields} words={words} />
      ) : (
        <p>
          <TypeText parts={typeParts(schema)} />
        </p>
      )}
    </Folded>
  );
}
