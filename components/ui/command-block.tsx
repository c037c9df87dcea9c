'use client';

import { useRef, useState } from 'react';
import { copyText } from './copy.ts';
import { Icon } from './icon.tsx';

/** A command to paste into a terminal, selectable, with a button that copies it. */
export function CommandBlock({
  command,
  copyLabel,
  copiedText,
  failedText,
}: {
  command: string;
  copyLabel: string;
  copiedText: string;
  failedText: string;
}) {
  const code = useRef<HTMLElement>(null);
  const [said, setSaid] = useState('');
  async function copy() {
    if (await copyText(command)) {
      setSaid(copiedText);
      return;
    }
    if (code.current) getSelection()?.selectAllChildren(code.current);
    setSaid(failedText);
  }
  return (
    <div>
      <div className="flex items-start rounded-ctl border border-ctl bg-page">
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
          tabIndex={0}
          className="min-w-0 flex-1 overflow-x-auto py-3 pl-3.5 font-mono text-command max-md:text-small max-md:leading-6"
        >
          <code ref={code}>{command}</code>
        </pre>
        <button
          type="button"
          onClick={copy}
          aria-label={copyLabel}
          className="m-2 flex size-[30px] shrink-0 items-center justify-center rounded-ctl border border-ctl bg-surface text-ink2 pointer-coarse:size-11 hover:text-ink"
        >
          <Icon name="copy" />
        </button>
      </div>
      <p role="status" className="min-h-4 text-ink2 text-small">
        {said}
      </p>
    </div>
  );
}
