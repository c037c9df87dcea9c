/** Id of the built-in data set: 48 classes of rendered, noisy 64 x 64 RGB glyphs. */
export const datasetId = 'glyphs-64';

/** Number of held-out images; any prefix of them is a stratified subset. */
export const heldOutCount = 5000;
