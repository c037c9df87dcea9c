import { onPlainClick } from '../../explore/plain-click.ts';
import { Segmented } from '../../ui/segmented.tsx';
import type { Draft } from '../draft/draft.ts';
import { draftHref } from '../draft/draft-address.ts';
import type { ChangeDraft } from '../draft/use-draft.ts';

/** One choice of a few in a draft; each choice is the address of the page with it. */
export function DraftSegments<K extends 'kind' | 'sc' | 'reach' | 'profile'>({
  label,
  of,
  values,
  names,
  draft,
  change,
}: {
  label: string;
  of: K;
  values: readonly Draft[K][];
  names: Record<Draft[K], string>;
  draft: Draft;
  change: ChangeDraft;
}) {
  const withValue = (value: string): Partial<Draft> => {
    const chosen = values.find((one) => one === value);
    return chosen === undefined ? {} : { [of]: chosen };
  };
  return (
    <Segmented
      label={label}
      value={draft[of]}
      segments={values.map((value) => ({
        value,
        label: names[value],
        href: draftHref({ ...draft, ...withValue(value) }),
      }))}
      onChoose={(value, event) => onPlainClick(event, () => change(withValue(value)))}
    />
  );
}
