import type { TypePart } from './schema.ts';

/** What a value is; names of shapes lead to where they are described. */
export function TypeText({ parts }: { parts: readonly TypePart[] }) {
  return parts.map((part, index) =>
    typeof part === 'string' ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a type never move.
      <a key={index} href={`#shape-${part.shape}`}>
        {part.shape}
      </a>
    ),
  );
}
