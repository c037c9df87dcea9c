import { readFileSync } from 'node:fs';

/** What a runtime says when it cannot get memory, in the words of C++, V8, WebAssembly and libc. */
const memoryWords =
  /bad_alloc|out of memory|OutOfMemory|Cannot allocate memory|memory allocation failed|could not allocate|Failed to allocate/i;

const signalWords: Partial<Record<NodeJS.Signals, string>> = {
  SIGSEGV: 'it crashed in native code (SIGSEGV, a wrong memory access)',
  SIGBUS: 'it crashed in native code (SIGBUS, memory that is not there)',
  SIGILL: 'it used an instruction that this processor does not have (SIGILL)',
  SIGFPE: 'it crashed in native code (SIGFPE, an impossible division)',
  SIGABRT: 'it gave up by itself (SIGABRT)',
  SIGTERM: 'somebody asked it to end (SIGTERM)',
};

/**
 * Why a process ended, in words. `tail` is its last output; `outOfMemory` says that the kernel has
 * ended processes for want of memory in the meantime.
 */
export function endWords(
  code: number | null,
  signal: NodeJS.Signals | null,
  tail: string,
  outOfMemory: boolean,
): string {
  if (signal === 'SIGKILL') {
    return outOfMemory
      ? 'the kernel ended the process for want of memory (SIGKILL)'
      : 'the process was killed from outside (SIGKILL), as a kernel does that runs out of memory';
  }
  const how = signal
    ? `the process ended: ${signalWords[signal] ?? `signal ${signal}`}`
    : `the process ended with code ${code}`;
  return withMemoryWords(how, tail);
}

/** A failure's message, led by its cause when the runtime could not get memory. */
export function withMemoryWords(message: string, tail: string): string {
  const short = memoryWords.test(message) || memoryWords.test(tail);
  return short ? `there was too little memory: ${message}` : message;
}

/** Processes that the kernel has ended for want of memory since it started; null if it says not. */
export function memoryKills(): number | null {
  try {
    const count = /^oom_kill ([0-9]+)$/m.exec(readFileSync('/proc/vmstat', 'utf8'))?.[1];
    return count === undefined ? null : Number(count);
  } catch {
    return null;
  }
}
