import { Precision } from '../../../lib/contract/vocabulary.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { draftScenarios } from '../draft/draft.ts';
import type { ModelOption, RuntimeOption } from '../draft/fleet-choices.ts';
import { DraftSegments } from './draft-segments.tsx';
import type { PartProps } from './part-props.ts';

/** Models, runtimes and precisions of a matrix, and the settings that all its cells share. */
export function WhatCells({ draft, change, fleet, errors, words }: PartProps) {
  const lists = { nothingFound: words.nothingFound };
  return (
    <>
      <div className="grid gap-x-10 gap-y-5 md:grid-cols-[minmax(0,3fr)_minmax(0,3fr)_minmax(0,2fr)]">
        <ChoiceList
          {...lists}
          legend={words.models}
          choices={fleet.models.map((model) => ({
            value: model.value,
            label: model.name,
            note: modelNote(model, words),
          }))}
          chosen={draft.model}
          searchLabel={words.search(words.models)}
          error={errors.model}
          onChange={(model) => change({ model })}
        />
        <ChoiceList
          {...lists}
          legend={words.runtimes}
          choices={withChosen(fleet.runtimes, draft.rt).map(({ slug, name, devices }) => ({
            value: slug,
            label: name,
            note: devices === 0 ? words.runtimeNowhere : words.runtimeOn(devices),
          }))}
          chosen={draft.rt}
          searchLabel={words.search(words.runtimes)}
          error={errors.rt}
          empty={words.noRuntimes}
          onChange={(rt) => change({ rt })}
        />
        <ChoiceList
          {...lists}
          legend={words.precisions}
          columns
          choices={Precision.options.map((value) => ({ value, label: value }))}
          chosen={draft.prec}
          searchLabel={words.search(words.precisions)}
          error={errors.prec}
          onChange={(prec) => change({ prec: Precision.options.filter((p) => prec.includes(p)) })}
        />
      </div>
      <Settings draft={draft} change={change} fleet={fleet} errors={errors} words={words} />
    </>
  );
}

function Settings({ draft, change, fleet, errors, words }: PartProps) {
  const field = (key: 'threads' | 'batch' | 'size' | 'conc' | 'min' | 'images', hint?: string) => (
    <TextField
      key={key}
      label={words[key]}
      value={draft[key]}
      hint={hint}
      error={errors[key]}
      placeholder={key === 'size' || key === 'images' ? undefined : key === 'min' ? '10' : '1'}
      inputMode="text"
      onChange={(value) => change({ [key]: value })}
    />
  );
  return (
    <fieldset className="mt-6 min-w-0">
      <legend className="font-medium text-ink2 text-small">{words.settings}</legend>
      <p className="text-ink3 text-small">{words.settingsNote}</p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <DraftSegments
          label={words.scenario}
          of="sc"
          values={draftScenarios}
          names={words.scenarios}
          draft={draft}
          change={change}
        />
        {errors.sc ? <p className="text-fail text-small">{errors.sc}</p> : null}
      </div>
      <div className="mt-3 grid grid-cols-2 gap-x-4 gap-y-3 md:grid-cols-3">
        {field('threads')}
        {field('batch')}
        {draft.sc === 'Offline' ? field('conc') : null}
        {draft.sc === 'Sustained' ? field('min', '10–30') : null}
        {field('size', words.sizeHint)}
        <TextField
          label={words.data}
          value={draft.data}
          hint={words.dataHint}
          error={errors.data}
          suggestions={fleet.dataSets}
          maxLength={120}
          onChange={(data) => change({ data })}
        />
        {field('images', words.imagesHint)}
      </div>
    </fieldset>
  );
}

export function modelNote(model: ModelOption, { modelNotes }: PartProps['words']): string {
  if (model.kind !== null) return model.kind;
  return model.speedOnly ? modelNotes.speedOnly : modelNotes.builtIn;
}

/** Runtimes that an address names stay in sight, even when no device has reported them. */
export function withChosen(
  runtimes: readonly RuntimeOption[],
  chosen: readonly string[],
): RuntimeOption[] {
  const unknown = chosen.filter((slug) => !runtimes.some((one) => one.slug === slug));
  return [...runtimes, ...unknown.map((slug) => ({ slug, name: slug, devices: 0 }))];
}
