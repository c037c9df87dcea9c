import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const document = readFileSync('ARCHITECTURE.md', 'utf8');
const schema = readFileSync('prisma/schema.prisma', 'utf8');

const models = [...schema.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)].map(([, name, body]) => ({
  name: name ?? '',
  body: body ?? '',
}));

/** `A ||--o{ B`: every relation field of B that holds the key names A. */
const relations = models.flatMap(({ name, body }) =>
  [...body.matchAll(/^ {2}\w+ +(\w+)\?? +@relation\(/gm)].map(([, target]) => `${target} ${name}`),
);

test('the entity diagram shows exactly the relations of the schema', () => {
  const drawn = [...document.matchAll(/^ {2}(\w+) \|\|--o\{ (\w+) :/gm)].map(
    ([, a, b]) => `${a} ${b}`,
  );
  expect(drawn.sort()).toEqual(relations.sort());
});

test('every table is named in the document', () => {
  for (const { name } of models) expect(document, name).toMatch(new RegExp(`\\b${name}\\b`));
});
