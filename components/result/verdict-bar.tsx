import type { Result } from '../../lib/contract/result.ts';
import { formatDay } from '../../lib/text/figures.ts';
import { remarkMeaning } from '../../lib/text/remark-words.ts';
import type { ResultWords } from '../../lib/text/words.ts';
import { RemarkBar } from '../ui/remark-bar.tsx';

/** May this result be trusted? One line across the top: its state, else its validity. */
export function VerdictBar({ result, text }: { result: Result; text: ResultWords }) {
  const { validity, states, retracted, superseded } = text.result;
  if (result.retracted) {
    const { at, reason } = result.retracted;
    return <RemarkBar tone="failed" verdict={retracted(formatDay(at), reason)} />;
  }
  if (result.superseded) {
    return (
      <RemarkBar tone="remark" verdict={superseded.verdict}>
        {[superseded.body, result.reason].filter((part) => part).join(' ')}
      </RemarkBar>
    );
  }
  if (result.state !== 'complete') {
    const { verdict, body } = states[result.state];
    return (
      <RemarkBar tone={result.state === 'failed' ? 'failed' : 'remark'} verdict={verdict}>
        {result.reason === null ? body : text.domain.detail(result.reason)}
      </RemarkBar>
    );
  }
  if (result.validity === 'rejected') {
    return (
      <RemarkBar tone="failed" verdict={validity.rejected}>
        {[result.reason, validity.rejectedBody].filter((part) => part).join(' ')}
      </RemarkBar>
    );
  }
  if (result.source) {
    const { label, url } = result.source;
    return (
      <RemarkBar tone="remark" verdict={validity.imported}>
        {validity.importedBody(label)} {result.note}{' '}
        {url ? (
          <a href={url} rel="noreferrer" className="text-accent underline">
            {text.explore.openSource(label)}
          </a>
        ) : null}
      </RemarkBar>
    );
  }
  const remarks = result.remarks;
  if (remarks.length === 0) {
    return (
      <RemarkBar tone="plain" verdict={validity.valid.verdict}>
        {validity.valid.body}
      </RemarkBar>
    );
  }
  const meanings = remarks.slice(0, 2).map((remark) => remarkMeaning(remark, text));
  return (
    <RemarkBar tone="remark" verdict={validity.remarks(remarks.length)}>
      {[...meanings, validity.remarksStay].join(' ')}
    </RemarkBar>
  );
}
