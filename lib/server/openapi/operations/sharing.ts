import * as z from 'zod';
import { Link, LinkReply, LinkRequest } from '../../../contract/link.ts';
import { Note, NoteRequest } from '../../../contract/note.ts';
import { Uuid7 } from '../../../contract/primitives.ts';
import { SavedView, SavedViewChange, SavedViewRequest } from '../../../contract/saved-view.ts';
import type { Operation } from '../operation.ts';

const noun = 'Sharing';
const params = (what: string) => ({ id: Uuid7.describe(`Id of the ${what}.`) });

export const sharingOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/v1/links',
    noun,
    title: "The owner's links, those that open first",
    access: 'owner',
    reply: { json: z.array(Link) },
  },
  {
    method: 'post',
    path: '/api/v1/links',
    noun,
    title: 'Makes a short address of a page, live or frozen',
    note: 'The slug of a secret link is in this answer and never again.',
    access: 'owner',
    body: LinkRequest,
    reply: { json: LinkReply },
    status: 201,
  },
  {
    method: 'delete',
    path: '/api/v1/links/{id}',
    noun,
    title: 'Revokes a link: it opens nothing from now on',
    access: 'owner',
    params: params('link'),
    reply: 'nothing',
    status: 204,
  },
  {
    method: 'get',
    path: '/api/v1/views',
    noun,
    title: "The owner's saved views, by name",
    access: 'owner',
    reply: { json: z.array(SavedView) },
  },
  {
    method: 'post',
    path: '/api/v1/views',
    noun,
    title: 'Saves an address under a name',
    access: 'owner',
    body: SavedViewRequest,
    reply: { json: SavedView },
    status: 201,
    refuses: { 409: 'The name is taken.' },
  },
  {
    method: 'patch',
    path: '/api/v1/views/{id}',
    noun,
    title: 'Another name for a saved view, or another state under its name',
    access: 'owner',
    params: params('saved view'),
    body: SavedViewChange,
    reply: { json: SavedView },
    refuses: { 409: 'The name is taken.' },
  },
  {
    method: 'delete',
    path: '/api/v1/views/{id}',
    noun,
    title: 'Removes a saved view',
    access: 'owner',
    params: params('saved view'),
    reply: 'nothing',
    status: 204,
  },
  {
    method: 'get',
    path: '/api/v1/notes',
    noun,
    title: 'The notes about a result or a combination, oldest first',
    access: 'anyone',
    query: {
      kind: z.enum(['result', 'combination']).describe('What they are about.'),
      id: z.string().describe('Its id.'),
    },
    reply: { json: z.array(Note) },
    refuses: { 422: 'The kind or the id is none.' },
  },
  {
    method: 'post',
    path: '/api/v1/notes',
    noun,
    title: 'Writes a note',
    access: 'owner',
    body: NoteRequest,
    reply: { json: Note },
    status: 201,
    refuses: { 404: 'There is nothing of this id to write about.' },
  },
  {
    method: 'delete',
    path: '/api/v1/notes/{id}',
    noun,
    title: 'Takes a note back',
    access: 'owner',
    params: params('note'),
    reply: 'nothing',
    status: 204,
  },
];
