import * as z from 'zod';
import { ImportFile } from './import.ts';

/** Address under which the JSON Schema of the published result schema is served. */
export const resultsSchemaPath = '/schemas/results-1.json';

/** What the schema itself may be used for; files that keep to it are their makers' own. */
const schemaLicence =
  'SPDX-License-Identifier: Apache-2.0. This schema may be copied, changed and shipped with other tools; files that keep to it are under what their source.licence says.';

/**
 * The published result schema as JSON Schema (draft 2020-12): a file as a tool writes it, where what
 * has a default may be left out. `id` is the address it is served at.
 */
export function resultsSchema(id: string = resultsSchemaPath): Record<string, unknown> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    // JSON Schema has no word for a licence, and validators refuse words of others.
    $comment: schemaLicence,
    title: 'Inferometer results 1',
    description:
      'Results of inference benchmarks from elsewhere: with samples in nanoseconds, or with stated figures in milliseconds. What a source does not state is left out or null.',
    ...z.toJSONSchema(ImportFile, { io: 'input', target: 'draft-2020-12' }),
  };
}
