import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const file = fileURLToPath(new URL('closed-output.ts', import.meta.url));
const guard = `const { outliveClosedOutput } = await import(${JSON.stringify(file)}); outliveClosedOutput();`;
/** Reports what nothing caught by printing it, as Next does; stops after a few hundred. */
const program = (begin: string) => `
  ${begin}
  let errors = 0;
  process.on('uncaughtException', (error) => {
    errors += 1;
    if (errors < 300) console.error(error);
  });
  process.on('message', () => {
    console.error('nobody reads this');
    console.log('nor this');
    setTimeout(() => process.send(errors, () => process.exit()), 300);
  });
  process.send('ready');
`;

/** How many errors a process meets that prints when nobody reads any more. */
async function errorsUnread(begin: string): Promise<unknown> {
  const flags = ['--import', 'tsx', '--conditions', 'react-server', '--input-type', 'module'];
  const child = spawn(process.execPath, [...flags, '-e', program(begin)], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  await once(child, 'message');
  child.stdout?.destroy();
  child.stderr?.destroy();
  child.send('print');
  const [errors] = await once(child, 'message');
  return errors;
}

test('what nobody reads any more is no error; without the guard each report of it is another one', async () => {
  expect(await errorsUnread(guard)).toBe(0);
  expect(await errorsUnread('')).toBeGreaterThan(1);
});
