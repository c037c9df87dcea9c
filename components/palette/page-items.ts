import type { PaletteWords } from '../../lib/text/palette-words.ts';
import { matches, type PaletteItem } from './palette-item.ts';

/** Where each page stands; those of the owner are not offered to a reader. */
const pages = [
  { key: 'explore', href: '/', owner: false },
  { key: 'compare', href: '/compare', owner: false },
  { key: 'devices', href: '/devices', owner: true },
  { key: 'jobs', href: '/jobs', owner: true },
  { key: 'newJob', href: '/jobs/new', owner: true },
  { key: 'addDevice', href: '/devices/add', owner: false },
  { key: 'models', href: '/settings/models', owner: true },
  { key: 'tokens', href: '/settings/tokens', owner: true },
  { key: 'links', href: '/settings/links', owner: true },
  { key: 'imports', href: '/settings/imports', owner: true },
  { key: 'methodology', href: '/methodology', owner: false },
  { key: 'signIn', href: '/sign-in', owner: false },
] as const;

/** The pages whose name or further words hold what is sought. */
export function pageItems(
  sought: string,
  owner: boolean,
  words: PaletteWords['palette'],
): PaletteItem[] {
  return pages
    .filter((page) => (page.key === 'signIn' ? !owner : owner || !page.owner))
    .filter(({ key }) => matches(`${words.pages[key]} ${words.pageWords[key]}`, sought))
    .map(({ key, href }) => ({
      id: `page ${href}`,
      kind: 'page',
      name: words.pages[key],
      detail: null,
      href,
      run: null,
    }));
}
