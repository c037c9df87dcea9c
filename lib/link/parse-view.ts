import { fromCodecs, type View, viewCodecs } from './view.ts';

/** Version of this grammar; `v=` of another version is reported, and the rest is read as far as known. */
export const viewVersion = 1;

/** Keys that the address will get with later pages (ux.md section 2): named, not yet understood. */
const reserved = new Set(['bs', 'task', 'acc_class', 'path']);

/** A key of an address that was not applied: unknown here, not yet in use, or with a bad value. */
export interface IgnoredKey {
  key: string;
  value: string;
  reason: 'unknown' | 'reserved' | 'malformed';
}

/** What Next.js gives a page, or a browser's own. */
export type SearchParams =
  | URLSearchParams
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * The view of an address. Never throws: what is unknown or malformed leaves the default in place
 * and is named in `ignored` (ux.md A6), with its value cut to 40 characters.
 */
export function parseView(searchParams: SearchParams): { view: View; ignored: IgnoredKey[] } {
  const texts = groupedTexts(searchParams);
  const ignored: IgnoredKey[] = [];
  const note = (key: string, values: readonly string[], reason: IgnoredKey['reason']) =>
    ignored.push({ key: key.slice(0, 40), value: values.join(',').slice(0, 40), reason });
  const view = fromCodecs((codec, key) => {
    const values = texts.get(key);
    if (values === undefined) return structuredClone(codec.initial);
    const value = codec.read(values);
    if (value !== undefined) return value;
    note(key, values, 'malformed');
    return structuredClone(codec.initial);
  });
  for (const [key, values] of texts) {
    if (Object.hasOwn(viewCodecs, key)) continue;
    if (key === 'v' && values.every((value) => value === String(viewVersion))) continue;
    note(key, values, reserved.has(key) ? 'reserved' : key === 'v' ? 'malformed' : 'unknown');
  }
  return { view, ignored };
}

/** The texts of each key of an address, in their order. */
export function groupedTexts(searchParams: SearchParams): Map<string, string[]> {
  const pairs =
    searchParams instanceof URLSearchParams
      ? [...searchParams]
      : Object.entries(searchParams).flatMap(([key, value]) =>
          value === undefined ? [] : [value].flat().map((one): [string, string] => [key, one]),
        );
  const texts = new Map<string, string[]>();
  for (const [key, value] of pairs) texts.set(key, [...(texts.get(key) ?? []), value]);
  return texts;
}
