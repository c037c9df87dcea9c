import type { ShareWords } from '../../lib/text/share-words.ts';
import { TextField } from '../ui/text-field.tsx';
import { accesses, longestLinkTitle, modes } from './link-choices.ts';
import { OneOf } from './one-of.tsx';
import type { MakeLink } from './use-make-link.ts';

/** What the owner chooses for a new link: who opens it, what it shows, its title, its end. */
export function ShareForm({ state, words }: { state: MakeLink; words: ShareWords }) {
  const { access, mode } = words;
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void state.make();
      }}
    >
      <p className="text-ink2">{words.lead}</p>
      <OneOf
        legend={access.legend}
        value={state.access}
        choices={accesses.map((value) => ({
          value,
          label: access[value],
          note: access[`${value}Note`],
        }))}
        onChange={state.setAccess}
      />
      <OneOf
        legend={mode.legend}
        value={state.mode}
        choices={modes.map((value) => ({ value, label: mode[value], note: mode[`${value}Note`] }))}
        onChange={state.setMode}
      />
      <TextField
        label={words.name}
        value={state.title}
        hint={words.nameHint}
        error={state.wrong.title}
        maxLength={longestLinkTitle}
        onChange={state.setTitle}
      />
      <TextField
        label={words.days}
        value={state.days}
        hint={words.daysHint}
        error={state.wrong.days}
        inputMode="numeric"
        maxLength={4}
        className="w-44"
        onChange={state.setDays}
      />
      {state.refused === null ? null : (
        <p role="alert" className="text-fail">
          {state.refused}
        </p>
      )}
      <p>
        <a href="/settings/links" className="text-accent underline">
          {words.all}
        </a>
      </p>
    </form>
  );
}
