/*
 * Who may import whom (ARCHITECTURE.md, "Layers"). A folder belongs to the longest name here that
 * begins its path; folders that are not named (scripts, bench, e2e, the root) may import anything.
 */

const inner = ['lib/contract', 'lib/codec', 'lib/stats'];
const middle = ['lib/models', 'lib/chart', 'lib/link', 'lib/text'];

/**
 * `may`: own folders it imports from beside itself; `mayNot`: exceptions inside those;
 * `packages`: packages it must not use; `onlyPackages`: all that it may use.
 *
 * @typedef {{ may: string[], mayNot?: string[], packages?: RegExp, onlyPackages?: RegExp,
 *   instead: string }} Layer
 */

const pure = /^(node:|react($|[-/])|next($|\/)|pg$|@prisma\/)/;
const innermost = {
  may: inner,
  packages: pure,
  instead: 'this is the innermost pure layer: pass what you need in as an argument',
};
const drawing = {
  may: inner,
  packages: /^(react($|[-/])|next($|\/)|pg$|@prisma\/)/,
  instead:
    'models, chart, link and text import contract, codec and stats only: move the caller outwards',
};

/** @type {Record<string, Layer>} */
export const layers = {
  'lib/contract': { ...innermost, onlyPackages: /^zod$/ },
  'lib/codec': innermost,
  'lib/stats': innermost,
  'lib/models': drawing,
  'lib/chart': drawing,
  // The colour of a facet's value is part of what a view says; the pairs are the chart's.
  'lib/link': { ...drawing, may: [...inner, 'lib/chart/palette'] },
  'lib/text': drawing,
  // Files that leave the product: text and pictures of what a view shows.
  'lib/export': {
    may: [...inner, 'lib/chart', 'lib/link', 'lib/text'],
    packages: pure,
    instead: 'an export is made of what it is given: let the caller read, and pass it in',
  },
  // Other people's formats; the agent and the server read them alike.
  'lib/import': { ...innermost, instead: 'an importer takes text and gives our schema' },
  components: {
    may: [...inner, ...middle, 'lib/export'],
    packages: /^(node:|pg$|@prisma\/|server-only$)/,
    instead:
      'components take props and raise events: let the page call the verb and pass rows down',
  },
  app: {
    may: [...inner, ...middle, 'lib/export', 'components', 'lib/server'],
    mayNot: ['lib/server/db', 'lib/server/generated'],
    packages: /^(pg$|@prisma\/)/,
    instead: 'a page or route calls one verb in lib/server/<noun>/: put the query there',
  },
  'lib/server': {
    may: [...inner, ...middle, 'lib/export', 'lib/import'],
    instead:
      'the server knows no pages, components or agents: return plain data and let the app draw it',
  },
  agents: {
    may: [...inner, 'lib/models', 'lib/import'],
    packages: /^(react($|[-/])|next($|\/)|pg$|@prisma\/)/,
    instead:
      'the agent stands alone on a device: it may import contract, codec, stats, models and import only',
  },
};

/**
 * Why a file may not import a target, or null when it may.
 *
 * @param {string} file path from the root
 * @param {{ target: string, relative: boolean }} wanted
 * @returns {string | null}
 */
export function refusal(file, wanted) {
  const home = layerOf(file);
  const layer = home ? layers[home] : undefined;
  // Tests reach for files and processes; the direction between folders binds them all the same.
  const isTest = /\.test\.tsx?$/.test(file);
  if (!home || !layer) return null;
  if (!wanted.relative) {
    const refused =
      layer.packages?.test(wanted.target) || layer.onlyPackages?.test(wanted.target) === false;
    return refused && !isTest ? layer.instead : null;
  }
  if (layer.mayNot?.some((folder) => isIn(wanted.target, folder))) return layer.instead;
  const allowed = [home, ...layer.may].some((folder) => isIn(wanted.target, folder));
  return allowed || !isJudged(wanted.target) ? null : layer.instead;
}

/** @param {string} file @returns {string | undefined} */
function layerOf(file) {
  return Object.keys(layers).find((folder) => isIn(file, folder));
}

/** Style sheets, JSON and files of the root are no layer. @param {string} target */
function isJudged(target) {
  return layerOf(target) !== undefined || isIn(target, 'prisma') || isIn(target, 'e2e');
}

/** @param {string} file @param {string} folder */
function isIn(file, folder) {
  return file === folder || file.startsWith(`${folder}/`) || file === `${folder}.ts`;
}
