import { messageOf } from '../message-of.ts';

/** Why an agent ends before it claims anything: what it measured could not be kept here. */
export function unwritable(what: string, folder: string, error: unknown): Error {
  const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
  const mend = full ? 'make room there' : 'give it to the user who runs the agent';
  return new Error(
    `${what} ${folder} cannot be written (${messageOf(error)}): ${mend}, or choose another folder with --data.`,
  );
}
