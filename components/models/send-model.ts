import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { Problem } from '../../lib/contract/problem.ts';
import { type ArtifactDescription, UploadState } from '../../lib/contract/stored-artifact.ts';

/** How far a file has come; `waiting` for the hub or the network to come back. */
export interface SendProgress {
  step: 'hashing' | 'sending' | 'waiting' | 'checking';
  /** Share of one. */
  share: number;
}

/** What the sending needs of the page around it; tests bring their own. */
export interface SendMeans {
  fetch: typeof fetch;
  sleep: (ms: number) => Promise<void>;
  onProgress: (progress: SendProgress) => void;
  /** Stands for no answer, or one that is none of the hub's. */
  unreachable: string;
}

const uploads = '/api/v1/artifacts/uploads';
/** One request carries so much: what is lost when it breaks. */
const pieceBytes = 16 * 1024 ** 2;
const mostFailures = 8;

/** The hub refused, in its own words. */
class Refusal extends Error {
  override name = 'Refusal';
}

/**
 * Sends a model file in pieces, going on where the hub says that it stands after every break.
 *
 * @throws Error with a sentence for a person
 */
export async function sendModel(
  file: Blob,
  description: ArtifactDescription,
  means: SendMeans,
): Promise<UploadState> {
  const { sleep, onProgress } = means;
  const hash = await hashOf(file, (share) => onProgress({ step: 'hashing', share }));
  const opening = { sha256: hash, bytes: file.size, description };
  let state = await ask(means, uploads, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(opening),
  });
  let failures = 0;
  while (!state.done && state.refused === null) {
    const { id, offset } = state;
    const end = Math.min(file.size, offset + pieceBytes);
    onProgress(
      end === file.size
        ? { step: 'checking', share: 1 }
        : { step: 'sending', share: offset / file.size },
    );
    try {
      state = await ask(means, `${uploads}/${id}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/octet-stream', 'upload-offset': String(offset) },
        body: file.slice(offset, end),
      });
      failures = 0;
    } catch (error) {
      if (error instanceof Refusal || ++failures > mostFailures) throw error;
      onProgress({ step: 'waiting', share: offset / file.size });
      await sleep(500 * 2 ** failures);
      state = await ask(means, `${uploads}/${id}`, { method: 'GET' }).catch(() => state);
    }
  }
  return state;
}

async function hashOf(file: Blob, onShare: (share: number) => void): Promise<string> {
  const hash = sha256.create();
  for (let at = 0; at < file.size; at += pieceBytes) {
    hash.update(new Uint8Array(await file.slice(at, at + pieceBytes).arrayBuffer()));
    onShare(Math.min(1, (at + pieceBytes) / file.size));
  }
  return bytesToHex(hash.digest());
}

/** A refusal ends the sending; a busy hub, another offset or no answer does not. */
async function ask(means: SendMeans, path: string, init: RequestInit): Promise<UploadState> {
  const reply = await means.fetch(path, { ...init, cache: 'no-store' }).catch(() => {
    throw new Error(means.unreachable);
  });
  const value: unknown = await reply.json().catch(() => null);
  if (reply.ok) {
    const state = UploadState.safeParse(value);
    if (state.success) return state.data;
    throw new Error(means.unreachable);
  }
  const problem = Problem.safeParse(value);
  const detail = problem.success ? problem.data.detail : means.unreachable;
  const passing = [400, 408, 409, 425, 429].includes(reply.status) || reply.status >= 500;
  if (passing && reply.status !== 507) throw new Error(detail);
  throw new Refusal(detail);
}
