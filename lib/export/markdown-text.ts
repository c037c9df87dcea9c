/**
 * A text as Markdown shows it: what the language would read as its own signs is escaped, HTML,
 * mentions and bare addresses, which GitHub would link, are taken apart, and lines become one.
 */
export function markdownText(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\\`*_{}[\]()#+!|~$^]/g, (sign) => `\\${sign}`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/@/g, '&#64;')
    .replace(/\b(https?|ftp):(?=\/\/)/gi, '$1&#58;')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}&#46;`)
    .trim();
}

/** A link, or its text alone where the address is none of the web. */
export function markdownLink(text: string, address: string | null): string {
  const url = address !== null && URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) return markdownText(text);
  const href = url.href.replace(/[()<>|\\`[\]]/g, (sign) => percent(sign));
  return `[${markdownText(text)}](${href})`;
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
