import type { Note } from '../../lib/contract/note.ts';
import type { CatalogueWords } from '../../lib/text/catalogue-words.ts';
import { formatMoment } from '../../lib/text/figures.ts';
import { Section } from '../ui/section.tsx';
import { RemoveNote } from './remove-note.tsx';
import { type NoteTarget, WriteNote } from './write-note.tsx';

/** What people wrote beside the numbers; its owner may write more and take them back. */
export function NotesSection({
  notes,
  targets,
  owner,
  words: { notes: words },
}: {
  /** Oldest first; shown newest first. */
  notes: readonly Note[];
  /** What can be written about, the first being usual; its names stand at the notes too. */
  targets: readonly NoteTarget[];
  owner: boolean;
  words: CatalogueWords['history'];
}) {
  const nameOf = (note: Note) => targets.find(({ about }) => about.id === note.about.id)?.name;
  return (
    <Section title={words.title}>
      {notes.length === 0 ? <p className="text-ink2">{words.empty}</p> : null}
      <ul className="grid gap-3">
        {[...notes].reverse().map((note) => (
          <li key={note.id} data-note={note.id} className="border-accent border-l-2 pl-3">
            <div className="flex items-start justify-between gap-3">
              <p className="text-ink2 text-small">
                {[formatMoment(note.at), nameOf(note)].filter((part) => part).join(' · ')}
              </p>
              {owner ? (
                <span className="-my-1.5 print:hidden">
                  <RemoveNote id={note.id} day={formatMoment(note.at)} />
                </span>
              ) : null}
            </div>
            <p className="whitespace-pre-wrap break-words">{note.text}</p>
          </li>
        ))}
      </ul>
      {owner ? (
        <div className="print:hidden">
          <WriteNote targets={targets} />
        </div>
      ) : null}
    </Section>
  );
}
