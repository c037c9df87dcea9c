/** The page of what was brought in from elsewhere. */
export const imports = {
  title: 'Imports',
  lead: 'Results of other tools that were brought in as files. They keep their source and are never called measured here. A tool’s own log may stand on a front beside what it can be compared with, published figures never do. An import that is removed leaves every chart; its results stay at their addresses as retracted.',
  list: 'Imports',
  none: 'Nothing was imported yet. On this machine or any other:',
  more: 'What can be read, and how a table with columns of its own is mapped, stands in docs/import.md. The token needs "import results".',
  tokens: 'Make a token',
  columns: {
    source: 'Source',
    brought: 'Brought',
    unmapped: 'Names not in the catalogue',
    at: 'Imported',
    act: 'Act',
  },
  tier: { log: 'a tool’s log', published: 'published figures' },
  points: (count: number) => (count === 1 ? '1 point' : `${count} points`),
  results: (count: number) =>
    count === 1 ? '1 result with samples' : `${count} results with samples`,
  allMapped: 'none',
  byToken: 'by a token',
  removed: (day: string) => `removed ${day}`,
  remove: 'Remove',
  removeOne: (label: string) => `Remove the import ${label}`,
  removeSure: 'Remove it',
  removeKeep: 'Keep',
  removedNow: (label: string) => `${label} is removed`,
};
