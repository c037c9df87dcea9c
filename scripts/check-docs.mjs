import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { acceptanceProblems } from './check/acceptance-problems.mjs';
import { documentProblems } from './check/document-problems.mjs';
import { sourceFiles } from './check/source-files.mjs';

/*
 * Fails when a document names a path, link or npm script that does not exist, or the table of
 * acceptance points lacks one or names a test that is not there:
 * `node scripts/check-docs.mjs [ROOT]`.
 */
const here = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const root = path.resolve(process.argv[2] ?? here);
const documents = sourceFiles(root, /^((README|ARCHITECTURE|CONTRIBUTING)\.md|docs\/.*\.md)$/);
const { scripts = {} } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

const tree = {
  exists: (/** @type {string} */ file) => existsSync(path.join(root, file)),
  scripts: new Set(Object.keys(scripts)),
};
const read = (/** @type {string} */ file) =>
  tree.exists(file) ? readFileSync(path.join(root, file), 'utf8') : null;
const problems = documents.flatMap((document) => [
  ...documentProblems(document, tree),
  ...(document.path === 'docs/acceptance.md' ? acceptanceProblems(document, { read }) : []),
]);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log(`${documents.length} documents name only what is there.`);
