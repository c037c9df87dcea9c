import { fromCodecs, type View } from './view.ts';

/**
 * The canonical query string of a view, without `?`: only what differs from the default, always in
 * the order of the table of keys, so that two ways to one state give one text (ux.md A2, A3).
 */
export function viewQuery(view: View): string {
  const parts: string[] = [];
  fromCodecs((codec, key) => {
    for (const text of codec.write(view[key])) parts.push(`${key}=${queryText(text)}`);
    return view[key];
  });
  return parts.join('&');
}

/** Address of a view under a path: `/?q=p90`, or the path alone for the default view. */
export function viewHref(view: View, path = '/'): string {
  const query = viewQuery(view);
  return query === '' ? path : `${path}?${query}`;
}

/** Percent-encodes only what a query must; `,` `:` `@` `~` stay readable. */
export function queryText(text: string): string {
  return encodeURIComponent(text).replace(/%(2C|3A|40)/g, (escaped) => decodeURIComponent(escaped));
}

/** Address of a view with the further query of its page, which stands first. */
export function hrefWith(view: View, path: string, kept: string): string {
  return kept === ''
    ? viewHref(view, path)
    : [`${path}?${kept}`, viewQuery(view)].filter((part) => part !== '').join('&');
}
