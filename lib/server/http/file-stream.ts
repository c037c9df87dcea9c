import { type FileHandle, open } from 'node:fs/promises';

const pieceBytes = 256 * 1024;

/**
 * A part of a file, read only as fast as it is taken. The file is opened with the first piece and
 * closed with the last one, when the reader goes away, or when reading fails.
 */
export function fileStream(path: string, start: number, end: number): ReadableStream<Uint8Array> {
  let file: FileHandle | null = null;
  let at = start;
  const close = async () => {
    await file?.close();
    file = null;
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          file ??= await open(path, 'r');
          const piece = new Uint8Array(Math.min(pieceBytes, end - at));
          const { bytesRead } = await file.read(piece, 0, piece.length, at);
          if (bytesRead === 0 && piece.length > 0)
            throw new Error(`${path} is shorter than known.`);
          if (bytesRead > 0) controller.enqueue(piece.subarray(0, bytesRead));
          at += bytesRead;
          if (at < end) return;
          await close();
          controller.close();
        } catch (error) {
          await close();
          throw error;
        }
      },
      cancel: close,
    },
    { highWaterMark: 1 },
  );
}
