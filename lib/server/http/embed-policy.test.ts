import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { embedPolicy } from './embed-policy.ts';

test('anybody may frame it, and only this script and this style are let in', () => {
  const policy = embedPolicy({ script: 'tell()', style: 'p{}' });
  const hash = (text: string) => createHash('sha256').update(text).digest('base64');
  expect(policy).toContain(`script-src 'sha256-${hash('tell()')}';`);
  expect(policy).toContain(`style-src 'sha256-${hash('p{}')}';`);
  expect(policy).toContain('frame-ancestors *');
  expect(policy).not.toMatch(/unsafe|connect-src|form-action 'self'/);
});
