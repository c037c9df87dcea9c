import { expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

test('scripts run by nonce only; eval is for development', () => {
  const policy = contentSecurityPolicy('abc', false);
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
  expect(policy).not.toContain('unsafe-eval');
  expect(policy).toContain("frame-ancestors 'none'");
  expect(contentSecurityPolicy('abc', true)).toContain("'unsafe-eval'");
});
