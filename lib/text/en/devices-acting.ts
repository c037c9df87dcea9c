/** Words of what the owner does to devices and with them. */
export const acting = {
  runMissing: (cells: string, one: boolean, time: string) =>
    one ? `Run the missing cell, about ${time}` : `Run the ${cells} missing cells, about ${time}`,
  missing: {
    title: 'Run the missing cells',
    asking: 'Asking the hub what this becomes …',
    sentence: (jobs: string, one: boolean, time: string) =>
      `${jobs} ${one ? 'job' : 'jobs'}, done in about ${time}; devices work side by side.`,
    known: (count: string) => `${count} were measured meanwhile and are left out.`,
    impossible: (count: string) => `${count} cannot be measured as asked:`,
    more: (count: string) => `and ${count} more`,
    none: 'Nothing is missing any more.',
    unknownModels: (names: string) =>
      `Not asked for: ${names}. Queue a job with the uploaded file for these.`,
    columns: { device: 'Device', jobs: 'Jobs', time: 'About' },
    queue: (jobs: string, one: boolean) => (one ? 'Queue the job' : `Queue ${jobs} jobs`),
    queued: (jobs: string, one: boolean) => (one ? '1 job queued.' : `${jobs} jobs queued.`),
    openJobs: 'Open jobs',
    name: (day: string) => `Missing cells, ${day}`,
  },
  cancel: 'Cancel',
  device: {
    queueJob: 'Queue a job',
    confirm: 'Confirm these facts',
    confirmed: 'Confirmed: it takes jobs now.',
    pause: 'Pause',
    paused: 'Paused: it takes no new job.',
    resume: 'Resume',
    resumed: 'Resumed: it takes jobs again.',
    maintenance: 'Begin maintenance',
    maintained: 'In maintenance: it finishes its job and takes no other.',
    endMaintenance: 'End maintenance',
    ended: 'Maintenance ended: it takes jobs again.',
    revoke: 'Revoke',
    revokeTitle: (name: string) => `Revoke ${name}?`,
    revokeBody:
      'Its key is refused from now on. Jobs that only it can measure are cancelled; its results stay. This cannot be taken back: the device can only be enrolled anew.',
    reason: 'Why (kept with the device)',
    revokeSure: 'Revoke this device',
    revoked: 'Revoked: its key is refused.',
    edit: 'Name and tags',
    name: 'Name',
    tags: 'Tags',
    tagsHint: 'Words with a comma between them: a–z, 0–9, dash, dot. A job can be meant for a tag.',
    badTag: (tag: string) =>
      `“${tag}” cannot be a tag: use a–z, 0–9, dash and dot, beginning with a letter or digit, at most 120.`,
    tooManyTags: 'At most 20 tags: take some away.',
    noName: 'A name is needed, of at most 200 characters.',
    save: 'Save',
    saved: 'Saved.',
  },
};
