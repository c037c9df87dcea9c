import type { GivenFile } from './import-options.ts';
import { ImportProblem } from './import-problem.ts';

/**
 * The value of a JSON file; a mark of the byte order before it is no part of it.
 *
 * @throws ImportProblem with what the parser says
 */
export function readJson({ name, text }: GivenFile): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const said = error instanceof Error ? error.message.slice(0, 120) : 'no reason given';
    throw new ImportProblem(
      name,
      null,
      `is no JSON (${said}): give the file as its tool wrote it.`,
    );
  }
}
