import type { ReactNode } from 'react';
import type { ApiWords } from '../../lib/text/api-words.ts';
import { curlOf, type PlacedOperation } from './api-document.ts';
import { ApiFields } from './field-list.tsx';
import { fieldsOf, type Schema, typeParts } from './schema.ts';
import { TypeText } from './type-text.tsx';

interface Props {
  operation: PlacedOperation;
  server: string;
  words: ApiWords;
}

/** One operation: what it does, who may call it, what it takes, answers and refuses, how to call it. */
export function OperationSection({ operation, server, words }: Props) {
  const { method, path, summary, description, parameters = [], operationId } = operation;
  const placed = parameters.map((one) => ({
    name: one.name,
    parts: typeParts(one.schema),
    required: one.required === true,
    about: one.description ?? one.schema.description ?? null,
    place: words.place[one.in],
  }));
  return (
    <section aria-labelledby={operationId} className="min-w-0 border-line border-t py-4">
      <h3 id={operationId} className="flex flex-wrap items-baseline gap-x-2.5">
        <span className="rounded-badge bg-sunken px-1.5 font-mono text-small">{method}</span>
        <code className="min-w-0 break-all">{path}</code>
      </h3>
      <p className="mt-1">{summary}.</p>
      {description === undefined ? null : <p className="text-ink2">{description}</p>}
      <p className="text-ink2 text-small">{accessText(operation, words)}</p>
      {placed.length === 0 ? null : (
        <Part title={words.parameters}>
          <ApiFields fields={placed} words={words} />
        </Part>
      )}
      {operation.requestBody === undefined ? null : (
        <Part title={words.body}>
          <Content content={operation.requestBody.content} words={words} />
        </Part>
      )}
      <Answers operation={operation} words={words} />
      <Part title={words.example}>
        <pre className="whitespace-pre-wrap break-all rounded-ctl bg-sunken px-3 py-2 font-mono text-small">
          {curlOf(operation, server)}
        </pre>
      </Part>
    </section>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h4>{title}</h4>
      {children}
    </div>
  );
}

function Answers({ operation, words }: Pick<Props, 'operation' | 'words'>) {
  const all = Object.entries(operation.responses);
  const good = all.filter(([status]) => status.startsWith('2'));
  const bad = all.filter(([status]) => !status.startsWith('2'));
  return (
    <>
      {good.map(([status, { content }]) => (
        <Part key={status} title={`${words.answer} ${status}`}>
          {content ? <Content content={content} words={words} /> : <p>{words.noBody}</p>}
        </Part>
      ))}
      <Part title={words.refusals}>
        <ul className="text-ink2">
          {bad.map(([status, { description }]) => (
            <li key={status}>
              <code>{status}</code> {description}
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}

/** A media type and what is in it: the fields of an object that has no name of its own. */
function Content({
  content,
  words,
}: {
  content: Record<string, { schema: Schema }>;
  words: ApiWords;
}) {
  return Object.entries(content).map(([media, { schema }]) => {
    const own = schema.$ref === undefined ? fieldsOf(schema) : [];
    return (
      <div key={media}>
        <p className="text-small">
          <code>{media}</code>
          {media.endsWith('json') ? (
            <>
              {': '}
              <TypeText parts={typeParts(schema)} />
            </>
          ) : null}
        </p>
        {own.length > 0 ? <ApiFields fields={own} words={words} /> : null}
      </div>
    );
  });
}

function accessText({ security }: PlacedOperation, { access }: ApiWords): string {
  const needs = new Map(security.flatMap((one) => Object.entries(one)));
  const scope = needs.get('apiToken')?.[0];
  if (scope !== undefined) return access.apiToken(scope);
  if (needs.has('deviceToken')) return access.deviceToken;
  return needs.has('session') ? access.session : access.anyone;
}
