import type { ApiWords } from '../../lib/text/api-words.ts';
import { type ApiDocument, operationsOf } from './api-document.ts';
import { Folded } from './folded.tsx';
import { OperationSection } from './operation-section.tsx';
import { referenceStyle } from './reference-style.ts';
import { ShapeSection } from './shape-section.tsx';

/**
 * The whole API to read, drawn from its document. Its sections are folded, the first is open; a link into
 * one, and what is searched on the page, unfold it. It needs no script.
 */
export function ApiView({ document, words }: { document: ApiDocument; words: ApiWords }) {
  const server = document.servers[0]?.url ?? '';
  const sections = document.tags
    .map((tag) => ({ ...tag, operations: operationsOf(document, tag.name) }))
    .filter(({ operations }) => operations.length > 0);
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      <div className={`max-w-[1032px] ${referenceStyle}`}>
        <h1>{words.title}</h1>
        <p className="max-w-[760px] text-ink2">{words.lead}</p>
        <p className="mt-2 flex flex-wrap gap-x-5">
          <a href="/api/v1/openapi.json">{words.document}</a>
          <a href="/schemas/results-1.json">{words.schema}</a>
        </p>
        <nav aria-label={words.contents} className="mt-5 mb-6">
          <ul className="grid gap-x-6 gap-y-1 md:grid-cols-2">
            {sections.map(({ name, description, operations }) => (
              <li key={name}>
                <a href={`#${anchorOf(name)}`}>{name}</a>{' '}
                <span className="text-ink2">{words.operations(operations.length)}</span>
                <span className="block text-ink3 text-small">{description}</span>
              </li>
            ))}
            <li>
              <a href="#shapes">{words.shapes}</a>
              <span className="block text-ink3 text-small">{words.shapesLead}</span>
            </li>
          </ul>
        </nav>
        {sections.map(({ name, operations }, index) => (
          <Folded
            key={name}
            title={<h2>{name}</h2>}
            beside={words.operations(operations.length)}
            anchor={anchorOf(name)}
            open={index === 0}
          >
            {operations.map((operation) => (
              <OperationSection
                key={operation.operationId}
                operation={operation}
                server={server}
                words={words}
              />
            ))}
          </Folded>
        ))}
        <Folded title={<h2>{words.shapes}</h2>} beside={words.shapesLead} anchor="shapes">
          {Object.entries(document.components.schemas).map(([name, schema]) => (
            <ShapeSection key={name} name={name} schema={schema} words={words} />
          ))}
        </Folded>
      </div>
    </main>
  );
}

function anchorOf(section: string): string {
  return section.toLowerCase().replaceAll(' ', '-');
}
