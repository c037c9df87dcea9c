import type { SceneNode } from '../../chart/scene-node.ts';

/** Themes that a picture can be drawn in; a file cannot follow its reader's. */
export type PictureTheme = 'light' | 'dark';

/** The colours of app/globals.css that pictures use (look.md), held to it by a test. */
export const themeColours: Readonly<Record<PictureTheme, Readonly<Record<string, string>>>> = {
  light: {
    surface: '#ffffff',
    sunken: '#ecefef',
    line: '#dce1e2',
    line2: '#c3cbcd',
    ctl: '#7c898d',
    ink: '#11181b',
    ink2: '#455156',
    ink3: '#5f6b70',
    accent: '#006b75',
    wash: '#e2f1f1',
    remark: '#8a4b00',
    'remark-wash': '#fbf1df',
    fail: '#a62019',
    'fail-wash': '#fbeae8',
    'grid-major': '#dde3e4',
    'grid-minor': '#eef1f1',
    band: '#e9eef0',
    'series-1': '#232a70',
    'series-2': '#e37345',
    'series-3': '#3596e6',
    'series-4': '#560d14',
    'series-5': '#525a00',
    'series-6': '#a35580',
    'series-other': '#717d81',
  },
  dark: {
    surface: '#13181a',
    sunken: '#0d1113',
    line: '#252e31',
    line2: '#3a464a',
    ctl: '#6c7a7f',
    ink: '#e6eced',
    ink2: '#aebabd',
    ink3: '#8c9a9f',
    accent: '#4cc2cb',
    wash: '#12302f',
    remark: '#ebb257',
    'remark-wash': '#2e2411',
    fail: '#ff8d7f',
    'fail-wash': '#341a17',
    'grid-major': '#273034',
    'grid-minor': '#1a2124',
    band: '#1c2528',
    'series-1': '#6285e0',
    'series-2': '#ea853d',
    'series-3': '#98fbfb',
    'series-4': '#a5686f',
    'series-5': '#fff07f',
    'series-6': '#d2afc6',
    'series-other': '#8b979b',
  },
};

/** Attributes that hold a colour; texts of others are never searched for one. */
const painted = new Set(['fill', 'stroke']);

/**
 * The same drawing with the colours of a theme in place of the page's CSS variables.
 *
 * @throws Error when a node names a variable that pictures do not know
 */
export function themedNodes(nodes: readonly SceneNode[], theme: PictureTheme): SceneNode[] {
  return nodes.map((node) => ({
    ...node,
    attributes: Object.fromEntries(
      Object.entries(node.attributes)
        // What finds a node on a page is of no use in a file.
        .filter(([name]) => !name.startsWith('data-'))
        .map(([name, value]) => [name, painted.has(name) ? colourOf(String(value), theme) : value]),
    ),
    ...(node.children ? { children: themedNodes(node.children, theme) } : {}),
  }));
}

function colourOf(value: string, theme: PictureTheme): string {
  const name = value.match(/^var\(--([\w-]+)\)$/)?.[1];
  if (name === undefined) return value;
  const colour = themeColours[theme][name];
  if (colour === undefined) throw new Error(`Pictures have no colour of the name --${name}.`);
  return colour;
}
