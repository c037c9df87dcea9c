const vagueNames = new Set(['utils', 'helpers', 'common', 'types', 'constants']);
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
/** Next's own spelling of folders: `[result]`, `(group)`, `@slot`, `[...rest]`. */
const nextFolder = /^(\[.+\]|\(.+\)|@.+|_.+|\.[a-z]+)$/;

const leftovers = [
  { found: /\b(TO)DO\b|\b(FIX)ME\b/, instead: 'do it now, or open an issue and leave no note' },
  { found: /@ts-(ignore|nocheck)\b/, instead: 'fix the type' },
];
const testLeftovers = [
  { found: /\.only\(/, instead: 'run one test with `vitest -t`, and commit all of them running' },
  {
    found: /\b(test|it|describe)\.skip\(\s*['"`]/,
    instead: 'delete the test, or say under which condition it cannot run (skipIf)',
  },
];
/** Unit tests share a process, but for those of components and those named so. */
const sharing = /^(?!components\/).*(?<!\.(alone|db|heavy|slow|full|fault))\.test\.tsx?$/;
const replacement = {
  found: /\bvi\.mock\(/,
  instead: 'tests beside it would get the replaced module too; name the file `x.alone.test.ts`',
};

/** Longest file, route handler, and the route handler from which a warning is given; in lines. */
export const budget = { file: 250, route: 60, routeWarning: 40 };

/**
 * What is wrong with one source file by its name, length and content.
 *
 * @param {{ path: string, text: string }} file
 * @returns {{ errors: string[], warnings: string[] }}
 */
export function fileProblems(file) {
  const errors = [...nameProblems(file.path), ...leftoverProblems(file)];
  const warnings = [];
  const lines = file.text.replace(/\n$/, '').split('\n').length;
  const isRoute = /^app\/.*\/route\.ts$/.test(file.path);
  if (lines > budget.file) {
    errors.push(`${file.path}: ${lines} lines, at most ${budget.file}: split it by idea.`);
  }
  if (isRoute && lines > budget.route) {
    errors.push(
      `${file.path}: ${lines} lines, at most ${budget.route} in a route: authenticate, parse, call one verb, reply.`,
    );
  } else if (isRoute && lines > budget.routeWarning) {
    warnings.push(`${file.path}: ${lines} lines; a route aims at ${budget.routeWarning}.`);
  }
  return { errors, warnings };
}

/** @param {string} path @returns {string[]} */
function nameProblems(path) {
  const parts = path.split('/');
  const stems = parts.map((part) => part.split('.')[0] ?? '');
  const vague = stems.find((stem) => vagueNames.has(stem));
  const odd = parts.find((part) => !kebab.test(part) && !nextFolder.test(part));
  return [
    ...(vague ? [`${path}: "${vague}" says nothing: name it after what is in it.`] : []),
    ...(odd ? [`${path}: "${odd}" is not kebab-case: small letters, digits and hyphens.`] : []),
  ];
}

/** @param {{ path: string, text: string }} file @returns {string[]} */
function leftoverProblems({ path, text }) {
  const isTest = /\.test\.tsx?$/.test(path) || path.startsWith('e2e/');
  const searched = [
    ...leftovers,
    ...(isTest ? testLeftovers : []),
    ...(sharing.test(path) ? [replacement] : []),
  ];
  return text.split('\n').flatMap((line, index) =>
    searched.flatMap(({ found, instead }) => {
      const match = found.exec(line);
      return match ? [`${path}:${index + 1}: leftover "${match[0]}": ${instead}.`] : [];
    }),
  );
}
