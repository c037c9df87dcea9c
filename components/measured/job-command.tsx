import type { Words } from '../../lib/text/words.ts';
import { buttonClass } from '../ui/button.tsx';
import { CommandBlock } from '../ui/command-block.tsx';

/** A ready-made job: its file to download, and the command that measures it on a device. */
export function JobCommand({
  href,
  file,
  words,
  text,
}: {
  href: string;
  /** Name under which the browser keeps the job. */
  file: string;
  words: { download: string; run: string };
  text: Words;
}) {
  return (
    <div className="grid gap-2 [&>*]:min-w-0">
      <p className="print:hidden">
        <a href={href} download={file} className={buttonClass('plain')}>
          {words.download}
        </a>
      </p>
      <p className="text-ink2">{words.run}</p>
      <CommandBlock
        command={`node public/agent/agent.mjs run \\\n  --job ${file}`}
        copyLabel={text.shell.copyCommand}
        copiedText={text.shell.copied}
        failedText={text.shell.copyFailed}
      />
    </div>
  );
}
