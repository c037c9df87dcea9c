/** How the detector of scenes is trained; read by train_detector.py. */
export const scenesRecipe = {
  seed: 4,
  trainImages: 16_000,
  batchSize: 32,
  steps: 6000,
  /** Peak learning rate of AdamW under a one-cycle schedule. */
  rate: 0.003,
} as const;
