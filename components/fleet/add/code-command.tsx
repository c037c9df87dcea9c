'use client';

import { Fragment, useState } from 'react';
import { useWords } from '../../shell/words-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy.ts';
import { Icon } from '../../ui/icon.tsx';
import { codeMark, maskCode } from './commands.ts';
import { useAddingWords } from './use-adding-words.ts';

/**
 * The command with its secret hidden until asked for; copying copies the whole of it either way.
 * Where the browser does not allow copying, it is shown to be selected by hand.
 */
export function CodeCommand({ command, code }: { command: string; code: string }) {
  const words = useAddingWords();
  const { shell } = useWords();
  const [shown, setShown] = useState(false);
  const [said, setSaid] = useState('');
  async function copy() {
    const copied = await copyText(command.replace(codeMark, code));
    setSaid(copied ? words.copied : shell.copyFailed);
    if (!copied) setShown(true);
  }
  return (
    <section aria-label={words.command}>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2 rounded-ctl border border-ctl bg-page p-3.5">
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
          tabIndex={0}
          className="relative min-w-0 flex-[1_1_380px] overflow-x-auto font-mono text-command max-md:flex-[1_1_100%] max-md:text-small max-md:leading-6"
        >
          <code>
            {command.split('\n').map((line, i, lines) => (
              <Fragment key={line}>
                <span aria-hidden="true" className="select-none text-ink3">
                  {i > 0 && lines[i - 1]?.endsWith('\\') ? '> ' : '$ '}
                </span>
                <CommandLine line={line} code={code} shown={shown} hidden={words.code} />
                {'\n'}
              </Fragment>
            ))}
          </code>
        </pre>
        <div className="ml-auto flex gap-1.5">
          <Button kind="quiet" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? words.hide : words.reveal}
          </Button>
          <Button kind="primary" onClick={() => void copy()}>
            <Icon name="copy" />
            {words.copy}
          </Button>
        </div>
      </div>
      <p role="status" className="min-h-4 pt-0.5 text-ink2 text-small">
        {said}
      </p>
    </section>
  );
}

function CommandLine({
  line,
  code,
  shown,
  hidden,
}: {
  line: string;
  code: string;
  shown: boolean;
  hidden: string;
}) {
  const [before = '', after] = line.split(codeMark);
  if (after === undefined) return <>{line}</>;
  return (
    <>
      {before}
      <span
        data-secret={shown ? 'shown' : 'masked'}
        className="rounded-badge border border-ctl bg-surface px-1"
      >
        {shown ? (
          code
        ) : (
          <>
            <span aria-hidden="true">{maskCode(code)}</span>
            <span className="sr-only">{hidden}</span>
          </>
        )}
      </span>
      {after}
    </>
  );
}
