import { formatCountdown } from '../../../lib/text/elapsed.ts';
import { Button } from '../../ui/button.tsx';
import { useAddingWords } from './use-adding-words.ts';

/** How long the code still works, or that it does not any more, with the way to a new one. */
export function CodeValidity({
  expiresAt,
  revoked,
  now,
  onRenew,
}: {
  expiresAt: string;
  revoked: boolean;
  now: number;
  onRenew: () => void;
}) {
  const words = useAddingWords();
  const left = (Date.parse(expiresAt) - now) / 1000;
  if (left <= 0 || revoked) {
    return (
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="text-remark">{revoked ? words.replaced : words.expired}</span>
        <span className="text-ink2">{words.expiredBody}</span>
        <Button kind="primary" onClick={onRenew}>
          {words.newCode}
        </Button>
      </p>
    );
  }
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink2">
      <span>
        {words.validBefore}{' '}
        <strong className="font-semibold text-ink">{formatCountdown(left)}</strong>{' '}
        {words.validAfter(`${expiresAt.slice(11, 16)} UTC`)}
      </span>
      <Button kind="quiet" className="-ml-3" onClick={onRenew}>
        {words.newCode}
      </Button>
    </p>
  );
}
