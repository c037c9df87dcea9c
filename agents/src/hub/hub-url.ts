import { isIP } from 'node:net';

/**
 * The hub's base address without a trailing slash.
 *
 * @throws Error when it is not http(s), carries credentials, or is plain http to a public address
 */
export function parseHubUrl(text: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new Error(
      `The hub address "${text}" is not a URL; give one such as https://hub.example.`,
    );
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new Error(`The hub address must begin with https:// or http://, not ${url.protocol}//.`);
  }
  if (url.username || url.password) {
    throw new Error('The hub address must not hold a user name or password: leave them out.');
  }
  if (url.protocol === 'http:' && !isPrivateHost(url.hostname)) {
    throw new Error(
      `Plain http:// would send the token to ${url.hostname} readably; use https:// for hosts outside the local network.`,
    );
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** Loopback, RFC 1918, link-local and unique local addresses, and `localhost`. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  if (isIP(host) === 4) {
    const [a = 0, b = 0] = host.split('.').map(Number);
    return (
      a === 127 ||
      a === 10 ||
      (a === 172 && b >= 16 && b <= 31) ||
      (a === 192 && b === 168) ||
      (a === 169 && b === 254)
    );
  }
  if (isIP(host) === 6) return host === '::1' || /^f[cd]/.test(host) || /^fe[89ab]/.test(host);
  return false;
}
