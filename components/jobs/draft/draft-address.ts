import { Precision, Profile } from '../../../lib/contract/vocabulary.ts';
import { readCell, writeCell } from './cell-text.ts';
import { type Draft, draftKinds, draftScenarios, emptyDraft, reaches } from './draft.ts';

/** Writes one part of a draft to its query text and back; undefined for what it refuses. */
interface Codec<T> {
  read: (text: string) => T | undefined;
  write: (value: T) => string;
}

/** Longest list that an address carries. */
const most = 50;

/** The table of keys: its order is the order of an address. */
const codecs: { [K in keyof Draft]: Codec<Draft[K]> } = {
  kind: oneOf(draftKinds),
  model: list(/^[a-z0-9][a-z0-9._:-]{0,119}$/),
  rt: list(/^[a-z0-9][a-z0-9._:-]{0,119}$/),
  prec: {
    read: (text) => {
      const parsed = Precision.array().safeParse(text === '' ? [] : text.split(','));
      return parsed.success ? [...new Set(parsed.data)] : undefined;
    },
    write: (value) => value.join(','),
  },
  threads: typed(200),
  batch: typed(200),
  conc: typed(200),
  size: typed(200),
  sc: oneOf(draftScenarios),
  min: typed(20),
  data: typed(120),
  images: typed(20),
  a: { read: readCell, write: writeCell },
  b: { read: readCell, write: writeCell },
  runs: typed(20),
  reps: typed(20),
  to: list(/^(device|tag|class|runtime):[a-z0-9][a-z0-9._:@-]{0,140}$/),
  reach: oneOf(reaches),
  profile: oneOf(Profile.options),
  prio: typed(20),
  missing: { read: (text) => (text === '1' ? true : undefined), write: (on) => (on ? '1' : '') },
  name: typed(200),
};

/**
 * The draft of an address. Never throws: what is unknown or malformed leaves the default in place
 * and its key is named in `ignored`.
 */
export function parseDraft(
  params: Readonly<Record<string, string | string[] | undefined>> | URLSearchParams,
): { draft: Draft; ignored: string[] } {
  const texts = new Map(params instanceof URLSearchParams ? params : singles(params));
  const ignored = [...texts.keys()].filter((key) => !Object.hasOwn(codecs, key));
  const initial = emptyDraft();
  const draft = fromKeys((key) => {
    const text = texts.get(key);
    if (text === undefined) return initial[key];
    const value = codecs[key].read(text);
    if (value !== undefined) return value;
    ignored.push(key);
    return initial[key];
  });
  return { draft, ignored: ignored.map((key) => key.slice(0, 40)) };
}

/** Address of a draft: only what differs from the default, always in the same order. */
export function draftHref(draft: Draft): string {
  const initial = emptyDraft();
  const parts: string[] = [];
  fromKeys((key) => {
    const text = codecs[key].write(draft[key]);
    if (text !== codecs[key].write(initial[key])) parts.push(`${key}=${encode(text)}`);
    return draft[key];
  });
  return parts.length === 0 ? '/jobs/new' : `/jobs/new?${parts.join('&')}`;
}

function singles(
  params: Readonly<Record<string, string | string[] | undefined>>,
): [string, string][] {
  return Object.entries(params).flatMap(([key, value]): [string, string][] =>
    value === undefined ? [] : [[key, [value].flat().join(',')]],
  );
}

/** A draft made by asking each key, in one place that keeps keys and value types together. */
function fromKeys(pick: <K extends keyof Draft>(key: K) => Draft[K]): Draft {
  return {
    kind: pick('kind'),
    model: pick('model'),
    rt: pick('rt'),
    prec: pick('prec'),
    threads: pick('threads'),
    batch: pick('batch'),
    conc: pick('conc'),
    size: pick('size'),
    sc: pick('sc'),
    min: pick('min'),
    data: pick('data'),
    images: pick('images'),
    a: pick('a'),
    b: pick('b'),
    runs: pick('runs'),
    reps: pick('reps'),
    to: pick('to'),
    reach: pick('reach'),
    profile: pick('profile'),
    prio: pick('prio'),
    missing: pick('missing'),
    name: pick('name'),
  };
}

function oneOf<const W extends string>(words: readonly W[]): Codec<W> {
  return { read: (text) => words.find((word) => word === text), write: (value) => value };
}

function typed(longest: number): Codec<string> {
  return {
    read: (text) => (text.length <= longest ? text : undefined),
    write: (value) => value.slice(0, longest),
  };
}

function list(pattern: RegExp): Codec<string[]> {
  return {
    read: (text) => {
      const items = text === '' ? [] : [...new Set(text.split(','))];
      return items.length <= most && items.every((item) => pattern.test(item)) ? items : undefined;
    },
    write: (value) => value.join(','),
  };
}

/** Percent-encodes only what a query must; `,` `:` `/` `@` `=` stay readable. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%(2C|3A|2F|40|3D)/g, (escaped) =>
    decodeURIComponent(escaped),
  );
}
