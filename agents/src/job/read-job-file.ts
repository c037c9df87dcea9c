import { readFileSync } from 'node:fs';
import { JobFile } from '../../../lib/contract/job.ts';
import { messageOf } from '../message-of.ts';

/**
 * A job file.
 *
 * @throws Error saying which file, which field and why
 */
export function readJobFile(path: string): JobFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`The job file ${path} cannot be read: ${messageOf(error)}.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`The job file ${path} is not JSON: ${messageOf(error)}.`);
  }
  const job = JobFile.safeParse(value);
  if (job.success) return job.data;
  const issue = job.error.issues[0];
  const field = issue?.path.join('.') || 'the file';
  throw new Error(`The job file ${path} is not valid: ${field}: ${issue?.message ?? 'unknown'}.`);
}
