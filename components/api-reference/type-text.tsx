import type { TypePart } from './schema.ts';

/** What a value is; names of shapes lead to where they are described. */
export function TypeText({ parts }: { parts: readonly TypePart[] }) {
  return (
    <span className="break-words">
      {parts.map((part, index) =>
        typeof part === 'string' ? (
          part
        ) : (
          <a
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a type never move.
            key={index}
            href={`#shape-${part.shape}`}
            className="text-accent underline"
          >
            {part.shape}
          </a>
        ),
      )}
    </span>
  );
}
