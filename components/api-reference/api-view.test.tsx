import { expect, test } from 'vitest';
import { apiWords } from '../../lib/text/api-words.ts';
import { markupOf, plain } from '../jobs/testing/plain-html.tsx';
import { ApiView } from './api-view.tsx';
import { readDocument } from './read-document.ts';
import { fieldsOf, typeParts } from './schema.ts';

const shape = { $ref: '#/components/schemas/Note' };
const responses = {
  200: { description: 'ok', content: { 'application/json': { schema: shape } } },
};

const document = readDocument({
  openapi: '3.1.1',
  tags: [
    { name: 'Model files', description: 'Files.' },
    { name: 'Empty', description: 'Nothing.' },
  ],
  servers: [{ url: 'http://hub.test' }],
  paths: {
    '/api/v1/notes/{id}': {
      post: {
        operationId: 'postNotesId',
        tags: ['Model files'],
        summary: 'Writes a note',
        security: [{ session: [] }, { apiToken: ['jobs:submit'] }],
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
          { name: 'q', in: 'query', required: true, schema: { type: 'string', maxLength: 9 } },
        ],
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: { text: { type: 'string' } },
                required: ['text'],
              },
            },
          },
        },
        responses: { ...responses, 404: { description: 'There is none.' } },
      },
    },
  },
  components: {
    schemas: {
      Note: { type: 'object', properties: { at: { type: 'string', format: 'date-time' } } },
    },
  },
});

test('an operation says what it does, who may call it, what it takes, answers and refuses', () => {
  const markup = markupOf(<ApiView document={document} words={apiWords('en')} />);
  const text = plain(markup);
  expect(text).toContain('POST /api/v1/notes/{id} Writes a note.');
  expect(text).toContain('or a token with the scope jobs:submit');
  expect(text).toContain('string, at most 9 characters , required, in the query');
  expect(text).toContain('404 There is none.');
  expect(text).toContain(
    "curl -X POST -H 'authorization: Bearer ifm_TOKEN' -H 'content-type: application/json' --data-binary @FILE 'http://hub.test/api/v1/notes/ID?q=Q'",
  );
  expect(markup).toContain('href="#shape-Note"');
  expect(markup).toContain('id="shape-Note"');
  expect(markup).toContain('href="#model-files"');
  expect(markup).not.toContain('href="#empty"');
});

test('sections are folded but the first, and a link leads inside of one', () => {
  const two = {
    ...document,
    tags: [...document.tags, { name: 'Notes', description: 'Notes.' }],
    paths: {
      ...document.paths,
      '/api/v1/notes': {
        get: {
          operationId: 'getNotes',
          tags: ['Notes'],
          summary: 'Notes',
          security: [],
          responses,
        },
      },
    },
  };
  const markup = markupOf(<ApiView document={two} words={apiWords('en')} />);
  expect(markup.match(/<details( open="")?>/g)).toEqual([
    '<details open="">',
    ...Array.from({ length: 3 }, () => '<details>'),
  ]);
  for (const anchor of ['model-files', 'notes', 'shapes', 'shape-Note']) {
    expect(markup).toContain(`</summary><div id="${anchor}">`);
  }
});

test('types are said in words of JSON, with what stands inside of them', () => {
  const say = (schema: Parameters<typeof typeParts>[0]) =>
    typeParts(schema)
      .map((part) => (typeof part === 'string' ? part : part.shape))
      .join('');
  expect(say({ anyOf: [shape, { type: 'null' }] })).toBe('Note or null');
  expect(say({ type: 'array', items: shape })).toBe('array of Note');
  expect(say({ enum: ['a', 'b'] })).toBe('"a" | "b"');
  expect(say({ type: ['string', 'null'] })).toBe('string or null');
  expect(say({ type: 'object', additionalProperties: { type: 'number' } })).toBe(
    'map of names to number',
  );
  expect(say({ type: 'integer', minimum: 0, maximum: 9007199254740991 })).toBe('integer, from 0');
  expect(say({})).toBe('anything');
  const inner = { type: 'object', properties: { p50Ms: { type: 'number' } } };
  const outer = {
    type: 'object',
    properties: { latency: inner, rows: { type: 'array', items: inner } },
    required: ['latency'],
  };
  expect(fieldsOf(outer).map(({ name, required }) => [name, required])).toEqual([
    ['latency', true],
    ['latency.p50Ms', false],
    ['rows', false],
    ['rows[].p50Ms', false],
  ]);
});
