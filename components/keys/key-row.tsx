import { Fragment } from 'react';
import type { PaletteWords } from '../../lib/text/palette-words.ts';

/** One act and its keys: `g e` is two strokes in a row, several entries are ways to the same. */
export function KeyRow({
  keys,
  does,
  words,
  mac,
}: {
  keys: readonly string[];
  does: string;
  words: PaletteWords['keys'];
  mac: boolean;
}) {
  return (
    <div className="flex items-baseline justify-between gap-4 border-line border-b py-1.5 last:border-b-0">
      <dt className="min-w-0">{does}</dt>
      <dd className="flex shrink-0 items-baseline gap-1.5 text-ink3 text-small">
        {keys.map((way, i) => (
          <Fragment key={way}>
            {i > 0 ? words.or : null}
            {way.split(' ').map((stroke, k) => (
              <Fragment key={stroke}>
                {k > 0 && /^[a-z]/.test(stroke) ? words.followed : null}
                <kbd className="min-w-5 rounded-badge border border-line2 px-1.5 py-px text-center font-sans text-ink">
                  {strokeName(stroke, mac)}
                </kbd>
              </Fragment>
            ))}
          </Fragment>
        ))}
      </dd>
    </div>
  );
}

/** `mod+k` as it stands on the keyboard: "Ctrl K", on a Mac "⌘ K". */
function strokeName(stroke: string, mac: boolean): string {
  const key = stroke.replace('mod+', '');
  const name = /^[a-z]$/.test(key) ? key.toUpperCase() : key;
  if (key === stroke) return name;
  return `${mac ? '⌘' : 'Ctrl'} ${name}`;
}
