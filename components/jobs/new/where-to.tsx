'use client';

import Link from 'next/link';
import { useState } from 'react';
import { onPlainClick } from '../../explore/plain-click.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { reaches } from '../draft/draft.ts';
import { draftHref } from '../draft/draft-address.ts';
import { versionPattern } from '../draft/target-text.ts';
import { DraftSegments } from './draft-segments.tsx';
import type { PartProps } from './part-props.ts';

type Group = 'device' | 'tag' | 'class';

/** Which devices measure: by name, by tag, by class, or by a runtime that they have. */
export function WhereTo(props: PartProps & { activities: Record<string, string> }) {
  const { draft, change, fleet, errors, words, activities } = props;
  const chosen = (group: Group) =>
    draft.to.flatMap((text) => (text.startsWith(`${group}:`) ? [text] : []));
  const set = (group: Group, values: string[]) =>
    change({ to: [...draft.to.filter((text) => !text.startsWith(`${group}:`)), ...values] });
  const list = (
    group: Group,
    legend: string,
    choices: { value: string; label: string; note: string }[],
  ) => (
    <ChoiceList
      legend={legend}
      choices={withUnknown(choices, chosen(group), group)}
      chosen={chosen(group)}
      searchLabel={words.search(legend)}
      nothingFound={words.nothingFound}
      onChange={(values) => set(group, values)}
    />
  );
  if (fleet.devices.length === 0) {
    return (
      <p className="text-ink2">
        {words.noDevices}{' '}
        <Link href="/devices/add" className="text-accent hover:underline">
          {words.addDevice}
        </Link>
      </p>
    );
  }
  return (
    <>
      <div className="grid gap-x-10 gap-y-5 md:grid-cols-2">
        {list(
          'device',
          words.devices,
          fleet.devices.map(({ id, name, activity }) => ({
            value: `device:${id}`,
            label: name,
            note: activities[activity] ?? activity,
          })),
        )}
        {list(
          'class',
          words.classes,
          fleet.classes.map(({ value, name, devices }) => ({
            value: `class:${value}`,
            label: name,
            note: words.runtimeOn(devices),
          })),
        )}
        {fleet.tags.length === 0
          ? null
          : list(
              'tag',
              words.tags,
              fleet.tags.map(({ value, devices }) => ({
                value: `tag:${value}`,
                label: value,
                note: words.runtimeOn(devices),
              })),
            )}
        <Capability {...props} />
      </div>
      {errors.to ? <p className="mt-2 text-fail text-small">{errors.to}</p> : null}
      <div className="mt-5 flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <span className="text-ink2">{words.reach}</span>
        <DraftSegments
          label={words.reach}
          of="reach"
          values={reaches}
          names={words.reaches}
          draft={draft}
          change={change}
        />
        <span className="text-ink3 text-small">{words.reachHints[draft.reach]}</span>
      </div>
    </>
  );
}

function Capability({ draft, change, fleet, words }: PartProps) {
  const [runtime, setRuntime] = useState('');
  const [version, setVersion] = useState('');
  const asked = draft.to.filter((text) => text.startsWith('runtime:'));
  const wrong = version !== '' && !versionPattern.test(version) ? words.wrong.version : null;
  const nameOf = (slug: string) => fleet.runtimes.find((one) => one.slug === slug)?.name ?? slug;
  const shown = (text: string) => {
    const [slug = '', least] = text.slice('runtime:'.length).split('@');
    return least === undefined ? nameOf(slug) : words.capabilityShown(nameOf(slug), least);
  };
  const without = (text: string) => ({ to: draft.to.filter((one) => one !== text) });
  const add = () => {
    const text = `runtime:${runtime}${version === '' ? '' : `@${version}`}`;
    if (!draft.to.includes(text)) change({ to: [...draft.to, text] });
    setVersion('');
  };
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-medium text-ink2 text-small">{words.capability}</legend>
      <div className="flex flex-wrap items-end gap-2">
        <Select
          label={words.capability}
          value={runtime}
          shown={runtime === '' ? words.choose : undefined}
          options={fleet.runtimes.map(({ slug, name }) => ({ value: slug, label: name }))}
          onChoose={setRuntime}
        />
        <TextField
          label={words.capabilityVersion}
          value={version}
          error={wrong}
          placeholder="8.5"
          maxLength={20}
          className="w-36"
          onChange={setVersion}
        />
        <Button disabled={runtime === '' || wrong !== null} onClick={add}>
          {words.addTarget}
        </Button>
      </div>
      <div className="mt-2 flex flex-wrap gap-1.5">
        {asked.map((text) => (
          <Chip
            key={text}
            name={words.capability}
            value={shown(text)}
            href={draftHref({ ...draft, ...without(text) })}
            removeLabel={words.removeTarget(shown(text))}
            onRemove={(event) => onPlainClick(event, () => change(without(text)))}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Targets that an address names stay in sight, even when nothing of the kind is enrolled now. */
function withUnknown(
  choices: { value: string; label: string; note: string }[],
  chosen: readonly string[],
  group: Group,
) {
  const unknown = chosen.filter((value) => !choices.some((choice) => choice.value === value));
  return [
    ...choices,
    ...unknown.map((value) => ({ value, label: value.slice(group.length + 1), note: '' })),
  ];
}
