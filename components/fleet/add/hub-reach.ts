/**
 * How a hub is reached: `https`; `loopback`, by this computer alone; `local`, by plain http inside a
 * private network; `public`, by plain http elsewhere, which installer and agent refuse.
 */
export type HubReach = 'https' | 'loopback' | 'local' | 'public';

/** The same rules as the installer's (agents/deploy/install.sh). */
export function hubReach(hub: string): HubReach {
  const { protocol, hostname } = new URL(hub);
  if (/^(localhost|.*\.localhost|\[::1\]|127\.[\d.]+)$/.test(hostname)) return 'loopback';
  if (protocol === 'https:') return 'https';
  const local =
    /\.local$/.test(hostname) ||
    /^(10|192\.168|169\.254)\.[\d.]+$/.test(hostname) ||
    /^172\.(1[6-9]|2\d|3[01])\.[\d.]+$/.test(hostname) ||
    /^\[(f[cd]|fe[89ab])/.test(hostname);
  return local ? 'local' : 'public';
}

/** Host and port that a device connects to: `bench.example.org:443`. */
export function hubPort(hub: string): { host: string; port: string } {
  const { protocol, hostname, port } = new URL(hub);
  return { host: hostname, port: port || (protocol === 'https:' ? '443' : '80') };
}
