import path from 'node:path';

const statement = /(?:^|[\n;])\s*(?:import|export)\b(?:[^'";]*?\bfrom)?\s*['"]([^'"\n]+)['"]/g;
const call = /\b(?:import|require)\(\s*['"]([^'"\n]+)['"]\s*\)/g;

/**
 * What a file imports, types and dynamic imports included: relative paths as paths from the root,
 * package names as they stand.
 *
 * @param {{ path: string, text: string }} file
 * @returns {{ specifier: string, target: string, relative: boolean, line: number }[]}
 */
export function importsOf(file) {
  const code = blankComments(file.text);
  return [...code.matchAll(statement), ...code.matchAll(call)].map((match) => {
    const specifier = match[1] ?? '';
    const relative = specifier.startsWith('.');
    const target = relative
      ? path.posix.normalize(path.posix.join(path.posix.dirname(file.path), specifier))
      : specifier;
    const at = (match.index ?? 0) + match[0].lastIndexOf(specifier);
    return { specifier, target, relative, line: code.slice(0, at).split('\n').length };
  });
}

/** Comments become spaces, so that lines keep their numbers. @param {string} text */
function blankComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, (found) => found.replace(/[^\n]/g, ' '));
}
