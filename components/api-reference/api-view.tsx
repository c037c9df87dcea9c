import type { ApiWords } from '../../lib/text/api-words.ts';
import { type ApiDocument, operationsOf } from './api-document.ts';
import { ApiFields } from './field-list.tsx';
import { OperationSection } from './operation-section.tsx';
import { fieldsOf, typeParts } from './schema.ts';
import { TypeText } from './type-text.tsx';

/** The whole API to read, drawn from its document; it needs no script. */
export function ApiView({ document, words }: { document: ApiDocument; words: ApiWords }) {
  const server = document.servers[0]?.url ?? '';
  const sections = document.tags
    .map((tag) => ({ ...tag, operations: operationsOf(document, tag.name) }))
    .filter(({ operations }) => operations.length > 0);
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      <div className="max-w-[1032px]">
        <h1>{words.title}</h1>
        <p className="max-w-[760px] text-ink2">{words.lead}</p>
        <p className="mt-2 flex flex-wrap gap-x-5">
          <a href="/api/v1/openapi.json" className="text-accent underline">
            {words.document}
          </a>
          <a href="/schemas/results-1.json" className="text-accent underline">
            {words.schema}
          </a>
        </p>
        <nav aria-label={words.contents} className="mt-5">
          <ul className="grid gap-x-6 gap-y-1 md:grid-cols-2">
            {sections.map(({ name, description, operations }) => (
              <li key={name}>
                <a href={`#${anchorOf(name)}`} className="text-accent underline">
                  {name}
                </a>{' '}
                <span className="text-ink2">{words.operations(operations.length)}</span>
                <span className="block text-ink3 text-small">{description}</span>
              </li>
            ))}
            <li>
              <a href="#shapes" className="text-accent underline">
                {words.shapes}
              </a>
              <span className="block text-ink3 text-small">{words.shapesLead}</span>
            </li>
          </ul>
        </nav>
        {sections.map(({ name, operations }) => (
          <section key={name} aria-labelledby={anchorOf(name)} className="mt-8">
            <h2 id={anchorOf(name)} className="scroll-mt-4 pb-2">
              {name}
            </h2>
            {operations.map((operation) => (
              <OperationSection
                key={operation.operationId}
                operation={operation}
                server={server}
                words={words}
              />
            ))}
          </section>
        ))}
        <section aria-labelledby="shapes" className="mt-8">
          <h2 id="shapes" className="scroll-mt-4 pb-2">
            {words.shapes}
          </h2>
          {Object.entries(document.components.schemas).map(([name, schema]) => {
            const fields = fieldsOf(schema);
            return (
              <section
                key={name}
                aria-labelledby={`shape-${name}`}
                className="border-line border-t py-3"
              >
                <h3 id={`shape-${name}`} className="scroll-mt-4">
                  {name}
                </h3>
                {fields.length > 0 ? (
                  <ApiFields fields={fields} words={words} />
                ) : (
                  <p>
                    <TypeText parts={typeParts(schema)} />
                  </p>
                )}
              </section>
            );
          })}
        </section>
      </div>
    </main>
  );
}

function anchorOf(section: string): string {
  return section.toLowerCase().replaceAll(' ', '-');
}
