import type { EnrolmentProgress } from '../../../lib/contract/enrolment.ts';
import { Button } from '../../ui/button.tsx';
import { useAddingWords } from './use-adding-words.ts';

/** What went wrong with a code, typed, with the one next step. */
export function FailureNote({
  failure,
  onRenew,
}: {
  failure: NonNullable<EnrolmentProgress['failure']>;
  onRenew: () => void;
}) {
  const words = useAddingWords();
  const { code, detail } = failure;
  return (
    <div role="alert" data-failure={code} className="mt-4 rounded-ctl bg-fail-wash px-3 py-2">
      <p className="font-semibold text-fail">{words.failed[code]}</p>
      <p>{detail}</p>
      <p className="mt-1">{words.failures[code]}</p>
      {code === 'code_expired' || code === 'code_used' ? (
        <Button className="mt-2" onClick={onRenew}>
          {words.newCode}
        </Button>
      ) : null}
    </div>
  );
}
