import type { ChildProcess } from 'node:child_process';

const keptBytes = 2000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours begin with
const colours = /\u001b\[[0-9;]*m/g;

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

  get text(): string {
    return this.#text;
  }

  /** A failure message with the child's last words after it, without control characters. */
  explain(message: string): string {
    const words = printable(this.#text.replace(colours, '')).trim();
    return words === '' ? message : `${message}: ${words}`;
  }
}

/** A text without what a report may not hold: colours and other control characters, but for lines. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '');
}
