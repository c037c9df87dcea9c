/** What some markup holds, as a reader without mercy finds it. */
export interface Markup {
  /** Names of its elements, each once. */
  tags: ReadonlySet<string>;
  /** `element attribute` of its attributes, each once. */
  attributes: ReadonlySet<string>;
  /** Its texts and the values of its attributes, decoded, in order. */
  words: readonly string[];
}

const tag = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+(?:="[^"<>]*")?)*)\s*(\/?)>/y;
const text = /[^<>]+/y;
const attribute = /([\w:-]+)(?:="([^"]*)")?/g;
const entity = /&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([0-9a-f]+));/gi;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * Reads markup that a machine wrote: elements that close in order, attributes in double quotes, and
 * neither a bare `<` nor a bare `&` anywhere. `voids` are elements without an end.
 *
 * @throws Error with what stands where the first thing is wrong
 */
export function markupOf(source: string, voids: readonly string[] = []): Markup {
  const [tags, attributes, words, open] = [
    new Set<string>(),
    new Set<string>(),
    [] as string[],
    [] as string[],
  ];
  let at = 0;
  while (at < source.length) {
    tag.lastIndex = at;
    text.lastIndex = at;
    const [all, slash, name = '', given = '', closed] = tag.exec(source) ?? [];
    if (all === undefined) {
      const [found] = text.exec(source) ?? [];
      if (found === undefined) throw wrongAt(source, at, 'neither an element nor a text');
      words.push(decoded(found));
      at += found.length;
      continue;
    }
    if (slash === '/') {
      if (open.pop() !== name) throw wrongAt(source, at, `</${name}> closes another element`);
    } else if (closed !== '/' && !voids.includes(name)) open.push(name);
    if (slash !== '/') tags.add(name);
    for (const [, key = '', value] of given.matchAll(attribute)) {
      attributes.add(`${name} ${key}`);
      if (value !== undefined) words.push(decoded(value));
    }
    at += all.length;
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is not closed`);
  return { tags, attributes, words };
}

function decoded(escaped: string): string {
  const bare = escaped.replace(entity, '').indexOf('&');
  if (bare >= 0) throw new Error(`a bare & in ${escaped.slice(0, 200)}`);
  return escaped.replace(entity, (_, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? '';
    return String.fromCodePoint(
      decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal),
    );
  });
}

function wrongAt(source: string, at: number, why: string): Error {
  return new Error(`${why}: ${JSON.stringify(source.slice(at, at + 120))}`);
}
