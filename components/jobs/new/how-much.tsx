import { Profile } from '../../../lib/contract/vocabulary.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DraftSegments } from './draft-segments.tsx';
import type { PartProps } from './part-props.ts';

/** How thoroughly, how soon, and under which name. */
export function HowMuch({
  draft,
  change,
  errors,
  words,
  profiles,
  name,
}: PartProps & {
  profiles: Record<Profile, string>;
  /** What it is called when nobody names it. */
  name: string;
}) {
  return (
    <>
      <DraftSegments
        label={words.profile}
        of="profile"
        values={Profile.options}
        names={profiles}
        draft={draft}
        change={change}
      />
      <p className="mt-1.5 text-ink2">{words.profileHints[draft.profile]}</p>
      {draft.kind === 'cells' ? (
        <div className="mt-3">
          <Checkbox
            checked={draft.missing}
            label={words.missing}
            onChange={(missing) => change({ missing })}
          />
        </div>
      ) : null}
      <div className="mt-3 grid gap-x-4 gap-y-3 md:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
        <TextField
          label={words.name}
          value={draft.name}
          placeholder={name}
          error={errors.name}
          onChange={(value) => change({ name: value })}
        />
        <TextField
          label={words.prio}
          value={draft.prio}
          hint={words.prioHint}
          placeholder="0"
          maxLength={4}
          error={errors.prio}
          onChange={(prio) => change({ prio })}
        />
      </div>
    </>
  );
}
