import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from './lib/server/http/content-security-policy.ts';

/**
 * Gives every page its content security policy with a fresh nonce, which Next puts on its own
 * scripts. Nothing is authorised here: that is done where the data are.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

/**
 * /api stays out: with a proxy in front, bodies over 10 MB would be cut without a word. So does
 * /embed, which has a policy of its own.
 */
export const config = {
  matcher: ['/((?!api/|install|_next/static/|agent/|icon.svg|embed(?:/|$)).*)'],
};
