import { byteRange } from './byte-range.ts';

/** A file of which a request may ask for a part. */
export interface RangedFile {
  size: number;
  /** The Range header, where it counts. */
  range: string | null;
  /** Headers of every reply. */
  headers: Record<string, string>;
  /** Headers of a reply that carries bytes. */
  carrying: Record<string, string>;
  /** Bytes from `start` up to, and without, `end`. */
  read(
    start: number,
    end: number,
  ): ReadableStream<Uint8Array> | Promise<ReadableStream<Uint8Array>>;
}

/** The whole file (200), the part that was asked for (206), or what its size is (416). */
export async function rangeReply(file: RangedFile): Promise<Response> {
  const { size, range, carrying, read } = file;
  const headers = new Headers({ 'accept-ranges': 'bytes', ...file.headers });
  const part = byteRange(range, size);
  if (part === 'unsatisfiable') {
    headers.set('content-range', `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  for (const [name, value] of Object.entries(carrying)) headers.set(name, value);
  const { first, last } = part ?? { first: 0, last: size - 1 };
  headers.set('content-length', String(last - first + 1));
  if (part) headers.set('content-range', `bytes ${first}-${last}/${size}`);
  return new Response(await read(first, last + 1), { status: part ? 206 : 200, headers });
}
