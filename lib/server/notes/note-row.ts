import { Note } from '../../contract/note.ts';

/** A stored note as `noteColumns` reads it. */
export interface StoredNote {
  id: string;
  about: string;
  about_id: string;
  text: string;
  created_at: Date;
}

export const noteColumns = 'id, about, about_id, text, created_at';

/** A stored note as anyone may read it. */
export function noteOf({ id, about, about_id, text, created_at }: StoredNote): Note {
  return Note.parse({
    id,
    about: { kind: about, id: about_id },
    text,
    at: created_at.toISOString(),
  });
}
