import { gzipSync } from 'node:zlib';

/** A file that a page names in its HTML and fetches before it comes to life. */
export interface LoadedFile {
  path: string;
  /** As sent: gzipped at the level of the server's own compression. */
  gzipBytes: number;
}

/** What a first visit of a page fetches. */
export interface FirstLoad {
  htmlGzipBytes: number;
  /** Scripts of the HTML and those it announces; what old browsers alone would fetch is left out. */
  scripts: LoadedFile[];
  styles: LoadedFile[];
}

/** @throws Error when the page or one of its files is not served */
export async function firstLoadBytes(url: string): Promise<FirstLoad> {
  const html = await text(url);
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag);
  const scripts = tags.flatMap((tag) => {
    if (/\bnomodule\b/i.test(tag)) return [];
    if (tag.startsWith('<script')) return attribute(tag, 'src');
    return attribute(tag, 'as').includes('script') ? attribute(tag, 'href') : [];
  });
  const styles = tags.flatMap((tag) =>
    attribute(tag, 'rel').includes('stylesheet') ? attribute(tag, 'href') : [],
  );
  return {
    htmlGzipBytes: gzipSync(html).length,
    scripts: await weigh(url, scripts),
    styles: await weigh(url, styles),
  };
}

/** Sum of the bytes. */
export function totalBytes(files: readonly LoadedFile[]): number {
  return files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
}

function attribute(tag: string, name: string): string[] {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? [] : [found.replaceAll('&amp;', '&')];
}

function weigh(url: string, paths: readonly string[]): Promise<LoadedFile[]> {
  return Promise.all(
    [...new Set(paths)].map(async (path) => ({
      path,
      gzipBytes: gzipSync(await text(new URL(path, url).href)).length,
    })),
  );
}

async function text(url: string): Promise<string> {
  const reply = await fetch(url);
  if (!reply.ok) throw new Error(`${url} answers ${reply.status}.`);
  return reply.text();
}
