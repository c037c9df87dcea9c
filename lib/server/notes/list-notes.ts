import 'server-only';
import type { Note, NoteSubject } from '../../contract/note.ts';
import { type Context, serverContext } from '../context.ts';
import { noteColumns, noteOf, type StoredNote } from './note-row.ts';

/** The notes about something, oldest first; those that were taken back are gone. */
export async function listNotes(
  subject: NoteSubject,
  ctx: Context = serverContext(),
): Promise<Note[]> {
  const { rows } = await ctx.pool.query<StoredNote>(
    `select ${noteColumns} from note
      where workspace = $1 and about = $2 and about_id = $3 and removed_at is null order by id`,
    [ctx.workspace, subject.kind, subject.id],
  );
  return rows.map(noteOf);
}
