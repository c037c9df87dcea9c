import { expect, test } from 'vitest';
import { SubmissionRequest } from '../../lib/contract/submission.ts';
import { testCell } from '../../lib/contract/testing/cell.ts';
import { againBody } from './again-body.ts';

const cell = testCell({ threads: 4, batch: 2 });
const submissionId = '0199b7c4-8e21-7000-8000-000000000001';
const asked = { cell, profile: 'standard' as const, deviceClass: 'pi' };

test('a built-in model is measured again on any device of its class, with the same settings', () => {
  const body = againBody(asked, 'again', { builtIn: ['glyphs-s'], kept: [] });
  const request = SubmissionRequest.parse({ submissionId, ...body });
  expect(request).toMatchObject({
    profile: 'standard',
    reach: 'any',
    targets: [{ kind: 'class', deviceClass: 'pi' }],
    matrix: {
      models: [{ kind: 'built-in', slug: 'glyphs-s' }],
      runtimes: ['onnxruntime-node'],
      settings: { threads: 4, batch: 2, inputSize: 64 },
    },
  });
});

test('a file that the hub keeps comes first, and one that only its device has cannot be asked for', () => {
  const kept = againBody(asked, 'again', { builtIn: ['glyphs-s'], kept: [cell.artifact.sha256] });
  expect(kept?.matrix?.models).toEqual([{ kind: 'artifact', sha256: cell.artifact.sha256 }]);
  expect(againBody(asked, 'again', { builtIn: [], kept: [] })).toBeNull();
});
