import * as z from 'zod';
import type { NoteRequest } from '../../lib/contract/note.ts';
import { callApi } from '../shell/call-api.ts';

/** Sends a note; null when it is kept, else one sentence that says why not. */
export async function sendNote(note: NoteRequest, unreachable: string): Promise<string | null> {
  const reply = await callApi('/api/v1/notes', z.unknown(), {
    method: 'POST',
    body: note,
    unreachable,
  });
  return reply.ok ? null : reply.detail;
}
