import type { PaletteWords } from '../../lib/text/palette-words.ts';
import { matches, type PaletteItem } from './palette-item.ts';

/** What can be done from anywhere. */
export interface PaletteActs {
  dark: boolean;
  setTheme: (theme: 'light' | 'dark') => void;
  switchLanguage: () => void;
  copyLink: () => void;
  showKeys: () => void;
  print: () => void;
}

/** The acts whose name or further words hold what is sought. */
export function actionItems(
  sought: string,
  acts: PaletteActs,
  { actions, actionWords }: PaletteWords['palette'],
): PaletteItem[] {
  const themeName = acts.dark ? actions.useLight : actions.useDark;
  const all = [
    { key: 'copyLink', name: actions.copyLink, run: acts.copyLink },
    { key: 'theme', name: themeName, run: () => acts.setTheme(acts.dark ? 'light' : 'dark') },
    { key: 'language', name: actions.language, run: acts.switchLanguage },
    { key: 'keys', name: actions.keys, run: acts.showKeys },
    { key: 'print', name: actions.print, run: acts.print },
  ] as const;
  return all
    .filter(({ key, name }) => matches(`${name} ${actionWords[key]}`, sought))
    .map(({ key, name, run }) => ({
      id: `action ${key}`,
      kind: 'action',
      name,
      detail: null,
      href: null,
      run,
    }));
}
