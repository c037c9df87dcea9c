/** Steps in a full turn: divisible by 3, 4, 5, 6 and 8, so regular outlines stay regular. */
export const turn = 240;

// round(1024 * sin(1.5 degrees * k)), written out: Math.sin may differ in its last bit by engine.
const quarter = [
  0, 27, 54, 80, 107, 134, 160, 187, 213, 239, 265, 291, 316, 342, 367, 392, 416, 441, 465, 489,
  512, 535, 558, 580, 602, 623, 644, 665, 685, 705, 724, 743, 761, 779, 796, 812, 828, 844, 859,
  873, 887, 900, 912, 924, 935, 946, 956, 965, 974, 982, 989, 996, 1002, 1007, 1011, 1015, 1018,
  1021, 1023, 1024, 1024,
];

/** 1024 times the sine of `angle` (in 1/240 turns; any integer), as an integer. */
export function sine(angle: number): number {
  const a = ((angle % turn) + turn) % turn;
  if (a <= 60) return quarter[a] ?? 0;
  if (a <= 120) return quarter[120 - a] ?? 0;
  if (a <= 180) return -(quarter[a - 120] ?? 0);
  return -(quarter[240 - a] ?? 0);
}

/** 1024 times the cosine of `angle` (in 1/240 turns), as an integer. */
export function cosine(angle: number): number {
  return sine(angle + 60);
}
