import { expect, test } from 'vitest';
import { acceptanceProblems } from './acceptance-problems.mjs';

const tree = { read: (file: string) => (file === 'a.spec.ts' ? "test('a link lasts')" : null) };
const points = { A: 11, B: 13, C: 12, D: 8, E: 10, F: 12, G: 12, H: 12, I: 12, J: 8, K: 8 };

function table(change: (point: string) => string): { path: string; text: string } {
  const rows = Object.entries(points).flatMap(([letter, last]) =>
    Array.from({ length: last }, (_, i) => change(`${letter}${i + 1}`)),
  );
  return { path: 'docs/acceptance.md', text: rows.join('\n') };
}

const whole = (point: string) => `| ${point} | words | \`a.spec.ts\`: a link lasts |`;

test('a table in which every point has a test is in order', () => {
  expect(acceptanceProblems(table(whole), tree)).toEqual([]);
  const waits = table((point) =>
    point === 'G6' ? '| G6 | oEmbed | waits: sharing |' : whole(point),
  );
  expect(acceptanceProblems(waits, tree)).toEqual([]);
});

test('a missing point, a double one, an empty cell and a wrong title are named', () => {
  const wrong = table((point) => {
    if (point === 'B4') return '';
    if (point === 'C1') return `${whole('C1')}\n${whole('C1')}`;
    if (point === 'D2') return '| D2 | words |  |';
    return point === 'E3' ? '| E3 | words | `a.spec.ts`: a link ends |' : whole(point);
  });
  const problems = acceptanceProblems(wrong, tree);
  expect(problems).toHaveLength(4);
  expect(problems.join('\n')).toMatch(/neither a test[\s\S]*no test "a link ends"/);
  expect(problems.join('\n')).toMatch(/B4 stands 0 times[\s\S]*C1 stands 2 times/);
});

test('each file of tests stands with a whole title, and is there', () => {
  const rows: Record<string, string> = {
    A1: '`a.spec.ts`',
    A2: '`a.spec.ts`: a link lasts; `b.test.ts`: a link lasts',
    A3: '`a.spec.ts`: a link lasts; and more',
    A4: 'for a reason; `a.spec.ts`: a link lasts; `a.spec.ts`: link',
  };
  const given = table((point) =>
    rows[point] ? `| ${point} | words | ${rows[point]} |` : whole(point),
  );
  expect(acceptanceProblems(given, tree)).toEqual([
    'docs/acceptance.md:1: a.spec.ts stands without the title of a test.',
    'docs/acceptance.md:2: b.test.ts is not there: name it from the root.',
    'docs/acceptance.md:3: a.spec.ts has no test "a link lasts; and more".',
  ]);
});
