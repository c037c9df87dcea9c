/** What stands for this device and its owner in a text, longest first, and what is shown instead. */
export type Private = readonly (readonly [text: string, shown: string])[];

const patterns: readonly (readonly [RegExp, string])[] = [
  [/\b[\w.+-]+@[\w-]+(\.[\w-]+)+\b/g, '[mail]'],
  [/\b([0-9a-f]{2}:){5}[0-9a-f]{2}\b/gi, '[mac]'],
  [/\b([0-9]{1,3}\.){3}[0-9]{1,3}\b/g, '[address]'],
  [/\b(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4}\b/gi, '[address]'],
  // Tokens and signatures: as long as ours are, and with capitals, which ids and hashes have not.
  [/(?<![\w-])(?=[\w-]*[A-Z])[\w-]{40,}/g, '[token]'],
  [/\/(?:home|Users)\/[^/\s'":]+/g, '~'],
];

/** A log as it may leave the device: without tokens, addresses, and the names of people and hosts. */
export function maskLog(text: string, known: Private): string {
  let masked = text;
  for (const [one, shown] of known) if (one.length > 2) masked = masked.split(one).join(shown);
  for (const [pattern, shown] of patterns) masked = masked.replace(pattern, shown);
  return masked;
}
