import 'server-only';
import { v7 as uuid7 } from 'uuid';
import type { Note, NoteRequest, NoteSubject } from '../../contract/note.ts';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { noteColumns, noteOf, type StoredNote } from './note-row.ts';

/** Notes about one thing at most: more belong into a document. */
export const mostNotes = 100;

/**
 * Writes a person's words beside a result or a combination.
 *
 * @throws HttpProblem 404 when there is no such thing, 409 when it has too many notes
 */
export async function addNote(
  { about, text }: NoteRequest,
  ctx: Context = serverContext(),
): Promise<Note> {
  if (!(await exists(about, ctx))) {
    throw HttpProblem.notFound(`There is no ${about.kind} of this id.`);
  }
  const { rows } = await ctx.pool.query<StoredNote>(
    `insert into note (workspace, id, about, about_id, text)
     select $1, $2, $3, $4, $5
      where (select count(*) from note
              where workspace = $1 and about = $3 and about_id = $4 and removed_at is null) < $6
     returning ${noteColumns}`,
    [ctx.workspace, uuid7(), about.kind, about.id, text, mostNotes],
  );
  const [row] = rows;
  if (!row) {
    throw HttpProblem.conflict(
      `This ${about.kind} has ${mostNotes} notes already: take one back first.`,
    );
  }
  return noteOf(row);
}

async function exists({ kind, id }: NoteSubject, ctx: Context): Promise<boolean> {
  const found =
    kind === 'result'
      ? 'select 1 from result where workspace = $1 and id = $2'
      : `(select 1 from result where workspace = $1 and combination = $2 limit 1)
         union all (select 1 from point where workspace = $1 and combination = $2 limit 1)`;
  return ((await ctx.pool.query(found, [ctx.workspace, id])).rowCount ?? 0) > 0;
}
