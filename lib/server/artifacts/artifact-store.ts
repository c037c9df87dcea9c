import 'server-only';
import path from 'node:path';
import type { ByteSource } from '../../models/scan/byte-source.ts';
import type { Context } from '../context.ts';
import { FolderStore } from './folder-store.ts';

/** A piece of an upload that one request writes, and nobody else. */
export interface OpenSegment {
  readonly name: string;
  /** Appends bytes. */
  write(bytes: Uint8Array): Promise<void>;
  /** Makes what was written durable. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** Where in an upload a segment begins; it ends where the next one does. */
export interface Segment {
  at: number;
  name: string;
}

/** The whole bytes of an upload, before it is decided whether they are kept. */
export interface Assembled {
  sha256: string;
  source: ByteSource;
  close(): Promise<void>;
}

/** Bytes of model files: of uploads under way by their id, of kept ones by their sha256. */
export interface ArtifactStore {
  /** Bytes that can still be stored; null where nobody can say. */
  freeBytes(): Promise<number | null>;
  openSegment(uploadId: string): Promise<OpenSegment>;
  dropSegment(uploadId: string, name: string): Promise<void>;
  /**
   * The segments as one file of `bytes` bytes. `known` is its sha256 where it was computed while
   * the only segment was written; otherwise it is computed from what is stored.
   */
  assemble(
    uploadId: string,
    segments: readonly Segment[],
    bytes: number,
    known: string | null,
  ): Promise<Assembled>;
  /** Keeps an assembled upload under its sha256, whole or not at all. */
  keep(uploadId: string, sha256: string): Promise<void>;
  /** Forgets an upload; nothing when there is none. */
  discard(uploadId: string): Promise<void>;
  has(sha256: string, bytes: number): Promise<boolean>;
  /** The bytes from `start` up to, and without, `end`. */
  read(sha256: string, start: number, end: number): Promise<ReadableStream<Uint8Array>>;
  remove(sha256: string): Promise<void>;
}

/** The store of this hub: a folder now. */
export function artifactStore(ctx: Context): ArtifactStore {
  return new FolderStore(path.join(ctx.dataDir, 'artifacts'));
}
