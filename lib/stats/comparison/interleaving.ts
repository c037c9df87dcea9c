/** How many runs one side may be ahead of the other at any moment. */
const largestLead = 2;

/**
 * Whether an order of runs (`abbab...`) is interleaved: both sides occur, and neither is ever more
 * than two runs ahead, so that no block of one side is longer than four. What slowly changes on the
 * device then meets both sides alike. Random order within pairs or within fours fulfils it.
 */
export function isInterleaved(order: string): boolean {
  let lead = 0;
  for (const side of order) {
    lead += side === 'a' ? 1 : -1;
    if (Math.abs(lead) > largestLead) return false;
  }
  return order.includes('a') && order.includes('b');
}
