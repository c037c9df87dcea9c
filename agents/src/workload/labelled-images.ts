/** The images of an accuracy run, in the order of their subset. */
export interface LabelledImages<Label> {
  readonly total: number;
  /** Id with the size of the subset, e.g. `glyphs-64@1000`. */
  readonly dataSet: string;
  readonly subsetSha256: string;
  /** The recipe that `load` follows. */
  readonly preprocessing: string;
  /**
   * Writes image `index`, ready for the model, into `input` from `offset` on and returns its label.
   *
   * @throws UnreadableImageError when the image cannot be decoded
   */
  load(index: number, input: Float32Array, offset: number): Label | Promise<Label>;
}

/** An image file that no decoder accepts: it is counted and named, the others go on. */
export class UnreadableImageError extends Error {
  override name = 'UnreadableImageError';
  readonly image: string;

  constructor(image: string, reason: string) {
    super(`${image} cannot be decoded: ${reason}`);
    this.image = image;
  }
}
