'use client';

import { useState } from 'react';
import { useWords } from '../shell/words-provider.tsx';
import { Button } from '../ui/button.tsx';
import { copyText } from '../ui/copy.ts';
import { EmptyState } from '../ui/empty-state.tsx';

/** In place of a chart that failed: the table has the rows, the details can be sent to somebody. */
export function ChartFailed({ details }: { details: string }) {
  const { explore, shell } = useWords();
  const [said, setSaid] = useState('');
  return (
    <div className="flex min-h-[372px] items-center">
      <EmptyState title={explore.chartFailed} body={details}>
        <Button
          onClick={async () => setSaid((await copyText(details)) ? shell.copied : shell.copyFailed)}
        >
          {explore.copyDetails}
        </Button>
        <span role="status" className="text-ink2">
          {said}
        </span>
      </EmptyState>
    </div>
  );
}
