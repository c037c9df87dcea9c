import 'server-only';

/**
 * Lets this process outlive whoever reads what it prints: `npm run up` that was killed, or a `tee`. A
 * broken pipe is an error of each write, which Next reports by another write, and so on for ever, with
 * a whole core. What nobody reads need not be printed.
 */
export function outliveClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
