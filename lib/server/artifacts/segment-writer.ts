import 'server-only';
import type { Context } from '../context.ts';
import type { ArtifactStore, OpenSegment } from './artifact-store.ts';
import type { UploadRow } from './upload-row.ts';

/** So many bytes are registered at a time: what a crash of the hub may cost a sender. */
const checkpointBytes = 16 * 1024 ** 2;

/**
 * Writes one request's bytes to a segment of its own and registers them in the row of the upload,
 * where the next one goes on. Of two writers that began at the same offset the first to register
 * wins; the other one stops and its segment is thrown away.
 */
export class SegmentWriter {
  readonly #row: UploadRow;
  readonly #store: ArtifactStore;
  readonly #ctx: Context;
  readonly #segment: OpenSegment;
  #written = 0;
  #registered = 0;
  #lost = false;

  private constructor(row: UploadRow, store: ArtifactStore, ctx: Context, segment: OpenSegment) {
    this.#row = row;
    this.#store = store;
    this.#ctx = ctx;
    this.#segment = segment;
  }

  static async open(row: UploadRow, store: ArtifactStore, ctx: Context): Promise<SegmentWriter> {
    return new SegmentWriter(row, store, ctx, await store.openSegment(row.id));
  }

  async write(bytes: Uint8Array): Promise<void> {
    await this.#segment.write(bytes);
    this.#written += bytes.byteLength;
  }

  /** Registers what is due; false when another writer was quicker, and nothing more counts. */
  async checkpoint(): Promise<boolean> {
    if (this.#written - this.#registered >= checkpointBytes) await this.#register();
    return !this.#lost;
  }

  /** Registers what is left and closes the segment; false when another writer was quicker. */
  async end(): Promise<boolean> {
    try {
      if (this.#written > this.#registered) await this.#register();
    } finally {
      await this.#close();
    }
    return !this.#lost;
  }

  /** Closes the segment without what is not registered yet. */
  async abandon(): Promise<void> {
    await this.#close();
  }

  async #register(): Promise<void> {
    if (this.#lost) return;
    await this.#segment.sync();
    const { id, received } = this.#row;
    const first = this.#registered === 0;
    const segment = first ? [{ at: received, name: this.#segment.name }] : [];
    const { rowCount } = await this.#ctx.pool.query(
      `update artifact_file
          set received = $4, segments = segments || $5::jsonb, touched_at = now()
        where workspace = $1 and id = $2 and state = 'uploading' and received = $3`,
      [
        this.#ctx.workspace,
        id,
        received + this.#registered,
        received + this.#written,
        JSON.stringify(segment),
      ],
    );
    if (rowCount === 1) this.#registered = this.#written;
    else this.#lost = true;
  }

  async #close(): Promise<void> {
    await this.#segment.close();
    if (this.#registered === 0) await this.#store.dropSegment(this.#row.id, this.#segment.name);
  }
}
