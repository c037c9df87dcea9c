/** Numbers of points by their letter: ux.md section 3 has so many of each. */
const lastOf = { A: 11, B: 13, C: 12, D: 8, E: 10, F: 12, G: 12, H: 12, I: 12, J: 8, K: 8 };

const row = /^\| ([A-K]\d{1,2}) \|[^|]*\|([^|]*)\|\s*$/;
/** A file of tests with the title of one, which ends where the next file is named. */
const test = /`([^`]+\.(?:spec|test)\.tsx?)`(?:: (.+?)(?=; `|$))?/g;

/**
 * What is wrong with the table of acceptance points: a point that is missing or twice, a row that
 * names neither a test nor a reason, a file of tests that is not there or stands without a title, a
 * title that is not in its file.
 *
 * @param {{ path: string, text: string }} document
 * @param {{ read: (file: string) => string | null }} tree
 * @returns {string[]}
 */
export function acceptanceProblems(document, tree) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  const problems = document.text.split('\n').flatMap((line, index) => {
    const found = row.exec(line);
    if (!found) return [];
    const [, point = '', where = ''] = found;
    seen.set(point, (seen.get(point) ?? 0) + 1);
    return rowProblems(where.trim(), tree).map((what) => `${document.path}:${index + 1}: ${what}`);
  });
  for (const [letter, last] of Object.entries(lastOf)) {
    for (let number = 1; number <= last; number++) {
      const times = seen.get(`${letter}${number}`) ?? 0;
      if (times !== 1) problems.push(`${document.path}: ${letter}${number} stands ${times} times.`);
    }
  }
  return problems;
}

/** @param {string} where @param {{ read: (file: string) => string | null }} tree */
function rowProblems(where, tree) {
  if (where === '') return ['the row names neither a test nor the reason why there is none.'];
  return [...where.matchAll(test)].flatMap(([, file = '', title]) => {
    const text = tree.read(file);
    if (text === null) return [`${file} is not there: name it from the root.`];
    if (title === undefined) return [`${file} stands without the title of a test.`];
    return text.includes(title) ? [] : [`${file} has no test "${title}".`];
  });
}
