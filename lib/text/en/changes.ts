/** Words of corrections: retracting a result, what remains of it, and the list of changes. */
export const changes = {
  retract: {
    title: 'Retract',
    lead: 'For a result that is wrong. It cannot be taken back.',
    goes: {
      point:
        'Its figures leave every chart, table, trend and comparison, under a new data version.',
      accuracy: 'The accuracy it counted leaves every result that it was joined to.',
      noise: 'The noise that it found of its device counts no more.',
      studies: (count: number) =>
        count === 1 ? 'It leaves the study it belongs to.' : `It leaves ${count} studies.`,
      comparisons: (count: number) =>
        count === 1
          ? 'The comparison with it becomes "not comparable".'
          : `The ${count} comparisons with it become "not comparable".`,
      stays:
        'This address stays, with the reason and the day. Frozen links say that it was retracted. Notes stay.',
    },
    reason: 'Reason, shown to everybody',
    needed: 'A reason is needed: say in a few words what is wrong with it.',
    retract: 'Retract this result',
    sure: 'Retract it for good',
    keep: 'Keep it',
    done: 'The result is retracted.',
  },
  tombstone: {
    left: 'Its figures are gone from every chart, table, average and comparison; what it was is kept here.',
    replaced: 'In its place now:',
    openReplacement: 'the result that is drawn instead',
    notReplaced: 'No other result stands in its place.',
    history: 'All results of this combination',
    changes: 'All changes',
    was: 'What it was',
    processes: (ok: number, all: number) => `${ok} of ${all} processes ended ok`,
    measured: 'Measured',
    profile: 'Profile',
    runs: 'Processes',
  },
  title: 'Changes',
  description: 'What was added, retracted, superseded or removed, by data version, newest first.',
  lead: 'Every change of the figures shown raises the data version, and any view can be drawn as of any of them. Results never change; they are retracted with a reason, or a newer one takes their place.',
  filter: { label: 'Show', all: 'All changes', corrections: 'Corrections only' },
  since: (ds: string) => `Since data version ${ds}.`,
  sinceAll: 'Show from the beginning',
  version: (ds: string) => `Data version ${ds}`,
  view: 'As it was drawn',
  kinds: {
    added: 'added',
    retracted: 'retracted',
    superseded: 'superseded',
    removed: 'removed',
    recomputed: 'worked out again',
  },
  rows: (count: number, text: string) => (count === 1 ? 'one row' : `${text} rows`),
  own: 'Own results',
  former: 'before',
  current: 'now',
  result: (id: string) => `result ${id}`,
  reason: (reason: string) => `Reason: ${reason}`,
  more: (count: string) => `and ${count} more`,
  older: 'Older changes',
  newest: 'Newest changes',
  none: 'Nothing changed yet: the first measurement will be the first entry.',
  noneSince: 'Nothing changed since then.',
  noneOfKind: 'No correction was made yet.',
  feed: 'Atom feed',
  api: 'As JSON',
};
