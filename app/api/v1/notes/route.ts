import { NoteRequest, NoteSubject } from '../../../../lib/contract/note.ts';
import { requireOwner } from '../../../../lib/server/auth/require-owner.ts';
import { parseRequest, parseValue } from '../../../../lib/server/http/parse-body.ts';
import { respond } from '../../../../lib/server/http/respond.ts';
import { addNote } from '../../../../lib/server/notes/add-note.ts';
import { listNotes } from '../../../../lib/server/notes/list-notes.ts';

/** The notes about a result or a combination: `?kind=&id=`. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const query = new URL(request.url).searchParams;
    return listNotes(parseValue({ kind: query.get('kind'), id: query.get('id') }, NoteSubject));
  });
}

/** Writes a note. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    await requireOwner(request.headers);
    return addNote(await parseRequest(request, NoteRequest));
  }, 201);
}
