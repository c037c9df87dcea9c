import { Slug } from '../../lib/contract/primitives.ts';

/** What is wrong with typed tags: one that is no tag, or too many. */
export type TagProblem = { kind: 'bad'; tag: string } | { kind: 'many' };

const most = 20;

/** "jetson, lab" as tags, each once, in their order; or the first thing that is wrong with it. */
export function parseTags(text: string): { tags: string[]; problem: TagProblem | null } {
  const words = text
    .split(/[,\s]+/)
    .map((word) => word.toLowerCase())
    .filter((word) => word !== '');
  const tags = [...new Set(words)];
  const bad = tags.find((tag) => !Slug.safeParse(tag).success);
  if (bad !== undefined) return { tags: [], problem: { kind: 'bad', tag: bad } };
  return tags.length > most ? { tags: [], problem: { kind: 'many' } } : { tags, problem: null };
}
