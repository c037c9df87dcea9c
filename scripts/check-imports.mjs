import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileProblems } from './check/file-rules.mjs';
import { importsOf } from './check/imports-of.mjs';
import { refusal } from './check/layers.mjs';
import { sourceFiles } from './check/source-files.mjs';

/*
 * Holds the direction of imports, sizes, names and leftovers over all source files. Plain Node, so
 * that it runs before anything is installed: `node scripts/check-imports.mjs [ROOT]`.
 */
const here = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const files = sourceFiles(path.resolve(process.argv[2] ?? here), /\.(ts|tsx|mts|mjs)$/);

const errors = [];
const warnings = [];
for (const file of files) {
  const problems = fileProblems(file);
  errors.push(...problems.errors);
  warnings.push(...problems.warnings);
  for (const wanted of importsOf(file)) {
    const why = refusal(file.path, wanted);
    const where = `${file.path}:${wanted.line}: imports ${wanted.specifier}`;
    if (why) errors.push(`${where}: ${why}.`);
    if (/^[@~]\//.test(wanted.specifier)) errors.push(`${where}: write the relative path.`);
  }
}

for (const line of warnings) console.warn(`warning ${line}`);
for (const line of errors) console.error(line);
if (errors.length > 0) {
  console.error(`${errors.length} problems in ${files.length} files.`);
  process.exitCode = 1;
} else console.log(`${files.length} files keep to the layers, sizes and names.`);
