'use client';

import { type ReactNode, useId, useState } from 'react';
import {
  type EmbedTheme,
  embedThemes,
  frameCode,
  pictureCode,
  withTheme,
} from '../../lib/export/embed/embed-code.ts';
import { embedCodeWords } from '../../lib/text/embed-code-words.ts';
import { useLocale } from '../shell/words-provider.tsx';
import { CommandBlock } from '../ui/command-block.tsx';

/** What may be shown elsewhere; paths with their query on this hub, null where there is none. */
export interface EmbedTarget {
  /** What it shows, in words: name of the frame and of the picture. */
  title: string;
  /** The page itself: `/?q=p90`, `/r/ID`, `/v/abcdefgh`. */
  page: string;
  /** `/embed?q=p90` or `/embed/abcdefgh`. */
  frame: string | null;
  /** `/api/v1/view.svg?q=p90` or `/v/abcdefgh/view.svg`. */
  picture: string | null;
  /** Id of a combination, a point or a result, for a badge. */
  badge: string | null;
}

/** Text to paste into other people's pages: a frame, a live picture, a badge. */
export function EmbedSnippets({ target }: { target: EmbedTarget }) {
  const words = embedCodeWords(useLocale());
  const [theme, setTheme] = useState<EmbedTheme>('auto');
  const { origin } = location;
  const { title, frame, picture, badge } = target;
  const page = origin + target.page;
  const badgePath = badge === null ? null : `${origin}/api/v1/badge/${encodeURIComponent(badge)}`;
  const image = (alt: string, address: string) => pictureCode({ alt, picture: address, page });
  return (
    <div className="grid gap-4" data-embed-snippets>
      {frame === null ? null : (
        <Snippet
          name={words.frame}
          hint={words.frameHint}
          code={frameCode({ address: withTheme(origin + frame, theme), title })}
        >
          <ThemeChoice theme={theme} onChange={setTheme} />
        </Snippet>
      )}
      {picture === null ? null : (
        <Snippet
          name={words.picture}
          hint={words.pictureHint}
          code={image(title, origin + picture)}
        />
      )}
      {badgePath === null ? null : (
        <>
          <Snippet
            name={words.badge}
            hint={words.badgeHint(origin)}
            code={image(title, `${badgePath}.svg`)}
          />
          <Snippet
            name={words.endpoint}
            code={image(
              title,
              `https://img.shields.io/endpoint?url=${encodeURIComponent(`${badgePath}.json`)}`,
            )}
          />
        </>
      )}
    </div>
  );
}

function Snippet({
  name,
  hint,
  code,
  children,
}: {
  name: string;
  hint?: string;
  code: string;
  children?: ReactNode;
}) {
  const words = embedCodeWords(useLocale());
  return (
    <section className="min-w-0">
      <h3 className="font-semibold">{name}</h3>
      {hint === undefined ? null : <p className="text-ink2 text-small">{hint}</p>}
      {children}
      <div className="mt-1.5">
        <CommandBlock
          command={code}
          copyLabel={`${words.copy}: ${name}`}
          copiedText={words.copied}
          failedText={words.copyFailed}
        />
      </div>
    </section>
  );
}

function ThemeChoice({
  theme,
  onChange,
}: {
  theme: EmbedTheme;
  onChange: (theme: EmbedTheme) => void;
}) {
  const words = embedCodeWords(useLocale());
  const name = useId();
  return (
    <fieldset className="mt-1 flex flex-wrap gap-x-4">
      <legend className="sr-only">{words.theme}</legend>
      {embedThemes.map((one) => (
        <label key={one} className="flex min-h-6 items-center gap-1.5 pointer-coarse:min-h-11">
          <input
            type="radio"
            className="size-4 accent-accent"
            name={name}
            value={one}
            checked={theme === one}
            onChange={() => onChange(one)}
          />
          {words.themes[one]}
        </label>
      ))}
    </fieldset>
  );
}
