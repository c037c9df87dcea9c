/**
 * The policy of a page: scripts run by nonce only, nothing is framed, nothing comes from elsewhere.
 * Styles may be inline because charts place their marks with style attributes. Development reloads
 * modules by eval and a web socket.
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  const evaluate = development ? " 'unsafe-eval'" : '';
  const socket = development ? ' ws:' : '';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluate}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${socket}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
