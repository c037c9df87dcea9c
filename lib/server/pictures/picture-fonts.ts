import 'server-only';
import { readFile } from 'node:fs/promises';
import { readPackageFile } from './resvg.ts';

const files = [
  'ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2',
  'ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2',
  'ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff2',
  'ibm-plex-sans/files/ibm-plex-sans-latin-ext-600-normal.woff2',
  'ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2',
  'ibm-plex-mono/files/ibm-plex-mono-latin-ext-400-normal.woff2',
];

/** Where systems keep a font with Chinese letters: ours is for the page's own script alone. */
const chinese = [
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/truetype/wqy/wqy-microhei.ttc',
  '/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc',
  '/System/Library/Fonts/PingFang.ttc',
  '/System/Library/Fonts/Hiragino Sans GB.ttc',
];

/** Letters that stand in none of our own fonts. */
const fullWidth = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/;

let ownFonts: Promise<Uint8Array[]> | undefined;
let chineseFont: Promise<Uint8Array | null> | undefined;

/** The fonts that an SVG needs: the page's own, and one of this machine where it has Chinese words. */
export async function pictureFontsFor(svg: string): Promise<Uint8Array[]> {
  ownFonts ??= Promise.all(files.map((file) => readPackageFile(`@fontsource/${file}`)));
  const own = await ownFonts;
  if (!fullWidth.test(svg)) return own;
  const more = await readChineseFont();
  return more ? [...own, more] : own;
}

/** Whether this machine can draw Chinese words; without such a font pictures speak English. */
export async function drawsChinese(): Promise<boolean> {
  return (await readChineseFont()) !== null;
}

function readChineseFont(): Promise<Uint8Array | null> {
  chineseFont ??= firstReadable(chinese);
  return chineseFont;
}

async function firstReadable(names: readonly string[]): Promise<Uint8Array | null> {
  for (const name of names) {
    const bytes = await readFile(name).catch(() => null);
    if (bytes) return new Uint8Array(bytes);
  }
  return null;
}
