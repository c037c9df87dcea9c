import { expect, test } from 'vitest';
import { runStep } from './run-step.mjs';

async function ran(program: string, held: boolean) {
  let printed = '';
  const out = { write: (chunk: Buffer) => (printed += chunk) };
  const ended = await runStep(['-e', program], {}, { held, yields: false }, out);
  return { ...ended, printed };
}

test.each([true, false])(
  'what a step prints is shown whole, and its last lines are kept',
  async (held) => {
    const { passed, printed, lastLines } = await ran(
      "for (let i = 1; i <= 500; i++) console.log('line ' + i); process.exitCode = 3;",
      held,
    );
    expect(passed).toBe(false);
    expect(printed.trim().split('\n')).toHaveLength(500);
    expect(lastLines.split('\n')).toHaveLength(80);
    expect(lastLines).toMatch(/^line 421\n(line \d+\n){78}line 500$/);
  },
);

test('a step that passes says so; one without a program does not', async () => {
  expect((await ran('', false)).passed).toBe(true);
  const { passed, lastLines } = await ran('throw new Error("without a cause")', true);
  expect(passed).toBe(false);
  expect(lastLines).toContain('without a cause');
});
