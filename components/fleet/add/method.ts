/** Ways of installing: by the script, or line by line. */
export const methods = ['script', 'hand'] as const;
export type Method = (typeof methods)[number];

/** A word of an address or a memory as a method; null for anything else. */
export function parseMethod(text: unknown): Method | null {
  return methods.find((method) => method === text) ?? null;
}
