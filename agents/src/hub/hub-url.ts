import { isIP } from 'node:net';

/**
 * The hub's base address without a trailing slash.
 *
 * @param insecureHttp the owner allows plain http within the local network
 * @throws Error when it is not http(s), carries credentials, or is plain http to a public address, or
 *   to another machine of the local network without leave
 */
export function parseHubUrl(text: string, insecureHttp: boolean): string {
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
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    if (!isPrivateHost(url.hostname)) {
      throw new Error(
        `Plain http:// would send the token to ${url.hostname} readably; use https:// for hosts outside the local network.`,
      );
    }
    if (!insecureHttp) {
      throw new Error(
        `Others on the network could read what goes to ${url.hostname} over plain http://; use https://, or allow it with --insecure-http.`,
      );
    }
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** This very machine. */
export function isLoopback(hostname: string): boolean {
  const host = bare(hostname);
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  return isIP(host) === 4 ? host.startsWith('127.') : host === '::1';
}

/** Loopback, RFC 1918, link-local and unique local addresses, and names under `.local`. */
export function isPrivateHost(hostname: string): boolean {
  const host = bare(hostname);
  if (isLoopback(host) || /^[^.].*\.local$/.test(host)) return true;
  if (isIP(host) === 4) {
    const [a = 0, b = 0] = host.split('.').map(Number);
    return (
      a === 10 ||
      (a === 172 && b >= 16 && b <= 31) ||
      (a === 192 && b === 168) ||
      (a === 169 && b === 254)
    );
  }
  return isIP(host) === 6 && (/^f[cd]/.test(host) || /^fe[89ab]/.test(host));
}

function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '').toLowerCase();
}
