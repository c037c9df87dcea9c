import * as z from 'zod';
import { Moment, Paragraph, Sha256, Uuid7 } from './primitives.ts';

/** What a note is about. */
export const NoteSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('result'), id: Uuid7 }),
  z.strictObject({ kind: z.literal('combination'), id: Sha256 }),
]);
export type NoteSubject = z.infer<typeof NoteSubject>;

export const longestNote = 2000;

/** POST /api/v1/notes (owner): a person's words beside a number; plain text, line breaks kept. */
export const NoteRequest = z.strictObject({
  about: NoteSubject,
  text: Paragraph.trim().min(1).max(longestNote),
});
export type NoteRequest = z.infer<typeof NoteRequest>;

/** A note as anyone may read it. */
export const Note = z.strictObject({
  id: Uuid7,
  about: NoteSubject,
  text: z.string(),
  at: Moment,
});
export type Note = z.infer<typeof Note>;
