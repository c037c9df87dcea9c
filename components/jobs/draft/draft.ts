import type { Precision, Profile } from '../../../lib/contract/vocabulary.ts';

export const draftKinds = ['cells', 'comparison', 'noise'] as const;
/** Scenarios that an agent measures. */
export const draftScenarios = ['SingleStream', 'Offline', 'Sustained'] as const;
export const reaches = ['every', 'any'] as const;

/** One cell of a comparison, as typed. */
export interface DraftCell {
  model: string;
  rt: string;
  prec: Precision;
  threads: string;
  batch: string;
  size: string;
}

/**
 * A submission as somebody makes it: the state of the page, which is its address. Numbers stay as
 * they were typed, so that a wrong one can be shown with what is wrong with it.
 */
export interface Draft {
  kind: (typeof draftKinds)[number];
  /** Slugs of built-in models and sha256 of uploaded artifacts. */
  model: string[];
  rt: string[];
  prec: Precision[];
  /** One value, or several that are swept: "1, 2, 4". */
  threads: string;
  batch: string;
  conc: string;
  size: string;
  sc: (typeof draftScenarios)[number];
  min: string;
  data: string;
  images: string;
  /** Sides of a comparison; the noise of a device is measured with `a` alone. */
  a: DraftCell;
  b: DraftCell;
  runs: string;
  reps: string;
  /** Where: `device:ID`, `tag:NAME`, `class:SLUG`, `runtime:SLUG` or `runtime:SLUG@8.5`. */
  to: string[];
  reach: (typeof reaches)[number];
  profile: Profile;
  prio: string;
  missing: boolean;
  name: string;
}

/** A cell of which nothing is chosen. */
export const emptyCell: DraftCell = {
  model: '',
  rt: '',
  prec: 'fp32',
  threads: '',
  batch: '',
  size: '',
};

/** What the page opens with. Fresh lists each time, so that no caller can change another's. */
export function emptyDraft(): Draft {
  return {
    kind: 'cells',
    model: [],
    rt: [],
    prec: ['fp32'],
    threads: '',
    batch: '',
    conc: '',
    size: '',
    sc: 'SingleStream',
    min: '',
    data: '',
    images: '',
    a: { ...emptyCell },
    b: { ...emptyCell },
    runs: '',
    reps: '',
    to: [],
    reach: 'every',
    profile: 'quick',
    prio: '',
    missing: false,
    name: '',
  };
}
