import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Params = Record<string, string | string[]>;
export type Handler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

interface Route {
  pattern: RegExp;
  names: string[];
  file: string;
  /** Routes with fixed words go before those that take anything. */
  open: number;
}

/** The route handlers of `app` by their addresses, as Next finds them: folders are the path. */
export class RouteTable {
  readonly #routes: Route[];

  constructor(app: string) {
    this.#routes = readdirSync(app, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name === 'route.ts')
      .map((entry) => routeOf(app, entry.parentPath))
      .sort((a, b) => a.open - b.open);
  }

  /** The handler of a request and what its address holds; null where there is none. */
  async find(
    method: string,
    pathname: string,
  ): Promise<{ handler: Handler; params: Params } | null> {
    for (const { pattern, names, file } of this.#routes) {
      const match = pattern.exec(pathname);
      if (!match) continue;
      const module: Record<string, Handler | undefined> = await import(pathToFileURL(file).href);
      const handler = module[method];
      if (!handler) return null;
      const values = match.slice(1).map((value) => decodeURIComponent(value));
      const params = names.map((name, at) => {
        const value = values[at] ?? '';
        return name.startsWith('...') ? [name.slice(3), value.split('/')] : [name, value];
      });
      return { handler, params: Object.fromEntries(params) };
    }
    return null;
  }
}

function routeOf(app: string, folder: string): Route {
  const parts = folder.slice(app.length).split('/').filter(Boolean);
  const names = parts.flatMap((part) => /^\[(.+)\]$/.exec(part)?.[1] ?? []);
  const steps = parts.map((part) => {
    if (part.startsWith('[...')) return '(.+)';
    return part.startsWith('[') ? '([^/]+)' : part.replaceAll('.', '\\.');
  });
  return {
    pattern: new RegExp(`^/${steps.join('/')}$`),
    names,
    file: join(folder, 'route.ts'),
    open: names.length,
  };
}
