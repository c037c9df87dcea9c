'use client';

import { useState } from 'react';
import { Line } from '../../lib/contract/primitives.ts';
import { deviceWords } from '../../lib/text/device-words.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { TextField } from '../ui/text-field.tsx';
import { parseTags } from './tags.ts';

/** A name and tags as they are typed, with what is wrong with either. */
export function useNameFields(initial: { name: string; tags: readonly string[] }, locale: Locale) {
  const words = deviceWords(locale).acting.device;
  const [name, setName] = useState(initial.name);
  const [tagText, setTagText] = useState(initial.tags.join(', '));
  const { tags, problem } = parseTags(tagText);
  const nameProblem = Line.safeParse(name.trim()).success ? null : words.noName;
  const tagProblem =
    problem === null
      ? null
      : problem.kind === 'bad'
        ? words.badTag(problem.tag)
        : words.tooManyTags;
  return {
    value: { name: name.trim(), tags },
    valid: nameProblem === null && tagProblem === null,
    fields: (
      <>
        <TextField
          label={words.name}
          value={name}
          error={nameProblem}
          className="flex-[1_1_180px]"
          onChange={setName}
        />
        <TextField
          label={words.tags}
          value={tagText}
          hint={words.tagsHint}
          error={tagProblem}
          maxLength={2500}
          className="flex-[1_1_220px]"
          onChange={setTagText}
        />
      </>
    ),
  };
}
