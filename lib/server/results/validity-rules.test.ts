import { expect, test } from 'vitest';
import { rejectingCodes } from '../../contract/remark.ts';
import { rejectingRules } from './validity-rules.ts';

test('the published rules are about the codes that agent and server both reject by', () => {
  expect([...rejectingRules.keys()]).toEqual(rejectingCodes);
});
