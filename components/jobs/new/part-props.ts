import type { JobsWords } from '../../../lib/text/jobs-words.ts';
import type { Draft } from '../draft/draft.ts';
import type { FieldErrors } from '../draft/field-errors.ts';
import type { FleetChoices } from '../draft/fleet-choices.ts';
import type { ChangeDraft } from '../draft/use-draft.ts';

/** What every part of the page that makes a submission is drawn with. */
export interface PartProps {
  draft: Draft;
  change: ChangeDraft;
  fleet: FleetChoices;
  errors: FieldErrors;
  words: JobsWords['jobsNew'];
}
