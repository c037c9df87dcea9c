import type { ChildProcess } from 'node:child_process';

const keptBytes = 2000;

/** The last words of a child on stdout and stderr: however much it writes, only these are kept. */
export class OutputTail {
  #text = '';

  constructor(child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8');
      stream?.on('data', (text: string) => {
        this.#text = (this.#text + text).slice(-keptBytes);
      });
    }
  }

  /** A failure message with the child's last words after it, without control characters. */
  explain(message: string): string {
    const words = this.#text.replace(/[^\P{Cc}\n\t]/gu, '').trim();
    return words === '' ? message : `${message}: ${words}`;
  }
}
