import { useWords } from '../../shell/words-provider.tsx';
import { CommandBlock } from '../../ui/command-block.tsx';
import { insecureFlag } from './commands.ts';
import { hubReach } from './hub-reach.ts';
import { useAddingWords } from './use-adding-words.ts';

/** What a person must know of how this hub is reached, where that is not by https. */
export function HubNotice({ hub }: { hub: string }) {
  const words = useAddingWords();
  const { shell } = useWords();
  const reach = hubReach(hub);
  if (reach === 'https') return null;
  if (reach === 'local') return <p className="mb-4 text-ink2">{words.localHttp(insecureFlag)}</p>;
  const { title, body } = words[reach === 'loopback' ? 'loopback' : 'publicHttp'];
  return (
    <div className="mb-4 rounded-ctl bg-remark-wash px-3 py-2">
      <p className="font-semibold text-remark">{title}</p>
      <p>{body}</p>
      {reach === 'loopback' ? (
        <div className="mt-2">
          <CommandBlock
            command={words.loopback.command}
            copyLabel={shell.copy}
            copiedText={shell.copied}
            failedText={shell.copyFailed}
          />
        </div>
      ) : null}
    </div>
  );
}
