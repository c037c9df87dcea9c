import { ImportFile, ImportList, ImportRemoved, ImportReply } from '../../../contract/import.ts';
import { Uuid7 } from '../../../contract/primitives.ts';
import type { Operation } from '../operation.ts';

export const importOperations: Operation[] = [
  {
    method: 'post',
    path: '/api/v1/imports',
    noun: 'Imports',
    title: 'Takes in results from elsewhere, in the published schema',
    note: 'JSON Schema of the body: /schemas/results-1.json. The same content again changes nothing.',
    access: 'results:import',
    body: ImportFile,
    reply: { json: ImportReply },
    status: 201,
  },
  {
    method: 'get',
    path: '/api/v1/imports',
    noun: 'Imports',
    title: 'What was brought in from elsewhere',
    access: 'owner',
    reply: { json: ImportList },
  },
  {
    method: 'delete',
    path: '/api/v1/imports/{id}',
    noun: 'Imports',
    title: 'Takes an import away: its points go, its results become tombstones',
    access: 'owner',
    params: { id: Uuid7.describe('Id of the import.') },
    reply: { json: ImportRemoved },
  },
];
