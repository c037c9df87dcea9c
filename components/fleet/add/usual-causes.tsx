'use client';

import { useWords } from '../../shell/words-provider.tsx';
import { copyText } from '../../ui/copy.ts';
import { Icon } from '../../ui/icon.tsx';
import { toast } from '../../ui/toast.ts';
import type { Cause } from './causes-of.ts';
import { useAddingWords } from './use-adding-words.ts';

/** What it usually is when a step takes longer than a minute. */
export function UsualCauses({ title, causes }: { title: string; causes: readonly Cause[] }) {
  const { causes: words } = useAddingWords();
  const { shell } = useWords();
  return (
    <div className="mt-4 border-line border-t pt-3">
      <h3 className="mb-2 font-semibold">{title}</h3>
      <ul className="grid gap-2">
        {causes.map(({ name, check, command }) => (
          <li key={name} className="flex items-center gap-3">
            <span className="w-[132px] shrink-0">{name}</span>
            {command ? (
              <>
                <code className="min-w-0 flex-1 break-all font-mono text-ink2 text-small">
                  {check}
                </code>
                <button
                  type="button"
                  aria-label={`${words.copy}: ${check}`}
                  onClick={async () =>
                    toast((await copyText(check)) ? shell.copied : shell.copyFailed)
                  }
                  className="flex size-6 shrink-0 items-center justify-center rounded-ctl text-ink2 pointer-coarse:size-10 hover:bg-sunken hover:text-ink"
                >
                  <Icon name="copy" />
                </button>
              </>
            ) : (
              <span className="text-ink2">{check}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
