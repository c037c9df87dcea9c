/**
 * The dials of the data set. Changing one changes every scene: the content hash test and the
 * trained weights follow. Lengths in 1/64 pixel, overlap in 1/256 of the smaller box, stretch in
 * 1/256, the rest in grey levels or a count.
 */
export const sceneDifficulty = {
  smallestScale: 6 * 64,
  largestScale: 30 * 64,
  mostOverlap: 110,
  stretch: 190,
  clutterBars: 8,
  occludingBars: 3,
  leastContrast: 16,
  mostContrast: 72,
  leastNoise: 48,
  mostNoise: 140,
} as const;
