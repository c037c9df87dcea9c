'use client';

import { useEffect, useState } from 'react';
import { type PaletteWords, paletteWords } from '../../lib/text/palette-words.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { type KeyLine, keyLines } from './key-lines.ts';
import { type KeyScope, registeredKeys } from './key-registry.ts';
import { KeyRow } from './key-row.tsx';
import { pictureKeys } from './picture-keys.ts';
import { areSingleKeysOn, turnSingleKeys } from './single-keys.ts';

/** The map of the keys that work on this page, made from what is registered. */
export function KeyMap({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const { keys: words } = paletteWords(useLocale());
  const { shell } = useWords();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.title}
      closeLabel={shell.close}
      footer={<SingleKeys words={words} />}
    >
      <KeyLists words={words} />
    </Dialog>
  );
}

function KeyLists({ words }: { words: PaletteWords['keys'] }) {
  const [mac, setMac] = useState(false);
  const [shown] = useState(() => ({
    lines: keyLines(registeredKeys()),
    picture: pictureKeys((selector) => document.querySelector(selector) !== null),
  }));
  useEffect(() => setMac(/mac|iphone|ipad/i.test(navigator.userAgent)), []);
  const scopes: readonly KeyScope[] = ['page', 'everywhere'];
  return (
    <>
      {scopes.map((scope) => (
        <KeyList
          key={scope}
          title={scope === 'page' ? words.page : words.everywhere}
          lines={shown.lines.filter((line) => line.scope === scope)}
          words={words}
          mac={mac}
        />
      ))}
      {shown.picture.length > 0 ? (
        <section aria-label={words.chart} className="pb-2">
          <h3 className="pt-2 pb-1 font-medium text-ink2 text-small">{words.chart}</h3>
          <dl>
            {shown.picture.map(({ keys, does }) => (
              <KeyRow key={does} keys={keys} does={words.chartActs[does]} words={words} mac={mac} />
            ))}
          </dl>
        </section>
      ) : null}
    </>
  );
}

function KeyList({
  title,
  lines,
  words,
  mac,
}: {
  title: string;
  lines: readonly KeyLine[];
  words: PaletteWords['keys'];
  mac: boolean;
}) {
  if (lines.length === 0) return null;
  return (
    <section aria-label={title} className="pb-2">
      <h3 className="pt-2 pb-1 font-medium text-ink2 text-small">{title}</h3>
      <dl>
        {lines.map(({ does, keys }) => (
          <KeyRow key={does} keys={keys} does={words.acts[does]} words={words} mac={mac} />
        ))}
      </dl>
    </section>
  );
}

/** Turns keys without a modifier off and on (WCAG 2.1.4). */
function SingleKeys({ words }: { words: PaletteWords['keys'] }) {
  const [on, setOn] = useState(areSingleKeysOn);
  const [kept, setKept] = useState(true);
  return (
    <div className="min-w-0 flex-1">
      <Checkbox
        checked={on}
        label={words.single}
        onChange={(next) => {
          setOn(next);
          setKept(turnSingleKeys(next));
        }}
      />
      <p className="pl-[22px] text-ink3 text-small">{kept ? words.singleHint : words.notKept}</p>
    </div>
  );
}
