import * as z from 'zod';
import { Sha256, Uuid7 } from '../../../contract/primitives.ts';
import { StoredArtifact, UploadRequest, UploadState } from '../../../contract/stored-artifact.ts';
import type { Operation } from '../operation.ts';

const noun = 'Model files';
const params = { sha256: Sha256.describe('Hash of the file.') };
const upload = { id: Uuid7.describe('Id of the upload.') };

export const modelFileOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/v1/artifacts',
    noun,
    title: 'The model files that the hub keeps',
    access: 'owner',
    reply: { json: z.array(StoredArtifact) },
  },
  {
    method: 'get',
    path: '/api/v1/artifacts/{sha256}',
    noun,
    title: 'The bytes of a model file, whole or by Range',
    note: 'A device may read them too, with its token.',
    access: 'owner',
    params,
    headers: { range: z.string().optional().describe('One range of bytes, e.g. bytes=0-1023.') },
    reply: { media: 'application/octet-stream' },
    refuses: { 416: 'The range lies beyond the file.' },
  },
  {
    method: 'delete',
    path: '/api/v1/artifacts/{sha256}',
    noun,
    title: 'Deletes a model file that no open job needs',
    access: 'owner',
    params,
    reply: 'nothing',
    status: 204,
    refuses: { 409: 'An open job needs it.' },
  },
  {
    method: 'post',
    path: '/api/v1/artifacts/uploads',
    noun,
    title: 'Begins an upload, or finds the one of the same file that was begun before',
    access: 'artifacts:write',
    body: UploadRequest,
    reply: { json: UploadState },
    status: 201,
  },
  {
    method: 'get',
    path: '/api/v1/artifacts/uploads/{id}',
    noun,
    title: 'Where an upload stands',
    access: 'artifacts:write',
    params: upload,
    reply: { json: UploadState },
  },
  {
    method: 'patch',
    path: '/api/v1/artifacts/uploads/{id}',
    noun,
    title: 'Sends bytes of an upload',
    access: 'artifacts:write',
    params: upload,
    headers: { 'upload-offset': z.string().describe('Where in the file these bytes begin.') },
    body: 'bytes',
    reply: { json: UploadState },
    refuses: { 409: 'The hub has another offset: the answer names it.' },
  },
];
