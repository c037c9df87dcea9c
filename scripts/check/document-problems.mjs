import path from 'node:path';

/** Folders whose paths documents name; built and run-time files below them are not in the tree. */
const folders = /^(agents|app|bench|components|docs|e2e|lib|prisma|public|scripts|\.ci)(\/|$)/;
const built = /^public\/agent\/|^lib\/server\/generated(\/|$)/;
const rootFile = /^[\w-]+\.(ts|js|mjs|json|md)$/;
const placeholder = /[<>*{}\s]|\.\.\./;

/**
 * What a document names that is not there: paths in backticks, relative links, npm scripts.
 *
 * @param {{ path: string, text: string }} document
 * @param {{ exists: (file: string) => boolean, scripts: ReadonlySet<string> }} tree
 * @returns {string[]}
 */
export function documentProblems(document, tree) {
  return document.text.split('\n').flatMap((line, index) => {
    const missing = [
      ...[...line.matchAll(/`([^`]+)`/g)].flatMap(([, text]) => codeProblem(text ?? '', tree)),
      ...[...line.matchAll(/\]\(([^)#\s]+)/g)].flatMap(([, link]) =>
        linkProblem(document.path, link ?? '', tree),
      ),
    ];
    return missing.map((what) => `${document.path}:${index + 1}: ${what}`);
  });
}

/** @param {string} text @param {{ exists: (file: string) => boolean, scripts: ReadonlySet<string> }} tree */
function codeProblem(text, tree) {
  const script = /^npm run ([\w:-]+)/.exec(text)?.[1];
  if (script && !tree.scripts.has(script)) {
    return [`\`npm run ${script}\` is no script of package.json: correct the name or add it.`];
  }
  const named = text.replace(/:\d+$/, '').replace(/\/$/, '');
  const isPath = (folders.test(named) && named.includes('/')) || rootFile.test(named);
  if (!isPath || placeholder.test(named) || built.test(named) || tree.exists(named)) return [];
  return [`\`${text}\` does not exist: correct the path, or write what it is instead.`];
}

/** @param {string} from @param {string} link @param {{ exists: (file: string) => boolean }} tree */
function linkProblem(from, link, tree) {
  if (/^[a-z]+:|^\//.test(link)) return [];
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(from), link));
  return tree.exists(target.replace(/\/$/, '')) ? [] : [`the link to ${link} leads nowhere.`];
}
