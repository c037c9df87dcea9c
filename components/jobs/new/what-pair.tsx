import { Precision } from '../../../lib/contract/vocabulary.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { DraftCell } from '../draft/draft.ts';
import type { PartProps } from './part-props.ts';
import { withChosen } from './what-cells.tsx';

/** The two cells of a comparison, or the one that is measured against itself. */
export function WhatPair(props: PartProps) {
  const { draft, change, errors, words } = props;
  const noise = draft.kind === 'noise';
  return (
    <>
      <div className={`grid gap-x-10 gap-y-5 ${noise ? '' : 'md:grid-cols-2'}`}>
        <Cell {...props} side="a" title={noise ? words.noiseCell : words.sideA} />
        {noise ? null : <Cell {...props} side="b" title={words.sideB} />}
      </div>
      <div className="mt-4 grid grid-cols-2 gap-x-4 gap-y-3 md:grid-cols-3">
        <TextField
          label={words.runs}
          value={draft.runs}
          hint={words.usualRuns}
          error={errors.runs}
          onChange={(runs) => change({ runs })}
        />
        {noise ? (
          <TextField
            label={words.reps}
            value={draft.reps}
            hint={words.usualReps}
            error={errors.reps}
            onChange={(reps) => change({ reps })}
          />
        ) : null}
      </div>
    </>
  );
}

function Cell({
  draft,
  change,
  fleet,
  errors,
  words,
  side,
  title,
}: PartProps & { side: 'a' | 'b'; title: string }) {
  const cell = draft[side];
  const set = (part: Partial<DraftCell>) => change({ [side]: { ...cell, ...part } });
  const models = fleet.models.filter(({ builtIn }) => builtIn);
  const runtimes = withChosen(fleet.runtimes, cell.rt === '' ? [] : [cell.rt]);
  const number = (key: 'threads' | 'batch' | 'size') => (
    <TextField
      label={words[key]}
      value={cell[key]}
      placeholder={key === 'size' ? undefined : '1'}
      error={errors[`${side}.${key}`]}
      onChange={(value) => set({ [key]: value })}
    />
  );
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-semibold">{title}</legend>
      <div className="grid gap-2">
        <Select
          label={`${title}: ${words.model}`}
          prefix={words.model}
          value={cell.model}
          shown={cell.model === '' ? words.choose : undefined}
          options={withValue(
            models.map(({ value, name }) => ({ value, label: name })),
            cell.model,
          )}
          onChoose={(model) => set({ model })}
        />
        <Select
          label={`${title}: ${words.runtime}`}
          prefix={words.runtime}
          value={cell.rt}
          shown={cell.rt === '' ? words.choose : undefined}
          options={runtimes.map(({ slug, name }) => ({ value: slug, label: name }))}
          onChoose={(rt) => set({ rt })}
        />
        <Select
          label={`${title}: ${words.precision}`}
          prefix={words.precision}
          value={cell.prec}
          options={Precision.options.map((value) => ({ value, label: value }))}
          onChoose={(value) => {
            const prec = Precision.options.find((one) => one === value);
            if (prec) set({ prec });
          }}
        />
      </div>
      <div className="mt-3 grid grid-cols-3 gap-2">
        {number('threads')}
        {number('batch')}
        {number('size')}
      </div>
      {errors[side] ? <p className="mt-1 text-fail text-small">{errors[side]}</p> : null}
    </fieldset>
  );
}

/** What an address names stays the choice, even when it is none of the list. */
function withValue(options: readonly { value: string; label: string }[], value: string) {
  const known = value === '' || options.some((option) => option.value === value);
  return known ? options : [...options, { value, label: value }];
}
