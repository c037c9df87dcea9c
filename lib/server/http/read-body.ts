import { HttpProblem } from './http-problem.ts';

/**
 * Reads a request's body while counting its bytes, and stops reading at `limit`: a route handler by
 * itself would take any amount into memory.
 *
 * @throws HttpProblem 413 as soon as more than `limit` bytes are announced or arrive; 400 when the
 * sender breaks off
 */
export async function readBody(request: Request, limit: number): Promise<Uint8Array> {
  const announced = Number(request.headers.get('content-length') ?? Number.NaN);
  if (announced > limit) {
    await request.body?.cancel().catch(() => undefined);
    throw HttpProblem.tooLarge(limit);
  }
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw HttpProblem.badRequest('The body broke off before its end: send it again.');
    });
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel().catch(() => undefined);
      throw HttpProblem.tooLarge(limit);
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}
