/** What may differ between two files of one model, format and precision; usual values left out. */
export interface Variant {
  /** Images an inference, 1 .. 64; 1 unless told otherwise. The file accepts no other number. */
  batch?: number;
  /** Width and height of the input in pixels, one of the model's `inputSizes`; else its first. */
  inputSize?: number;
}

/** Largest batch a file is written for. */
export const largestBatch = 64;
