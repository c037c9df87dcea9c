import { networkInterfaces } from 'node:os';

/** Networks that containers and virtual machines make on their host: no device is there. */
const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|zt|cni|flannel)/;

/**
 * IPv4 addresses of this machine in local networks, those of real network cards first.
 *
 * @param {ReturnType<typeof networkInterfaces>} interfaces
 * @returns {string[]}
 */
export function lanAddresses(interfaces) {
  const found = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ family, internal, address }) => family === 'IPv4' && !internal && isLocal(address))
      .map(({ address }) => ({ address, rank: virtual.test(name) ? 1 : 0 })),
  );
  return found.sort((a, b) => a.rank - b.rank).map(({ address }) => address);
}

function isLocal(address) {
  return /^(10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2[0-9]|3[01])\.)/.test(address);
}

/**
 * Says on which addresses the hub can be reached and what that means, when it listens on all.
 *
 * @param {{ host: string, port: number, publicUrl: string }} settings
 */
export function sayLan({ host, port, publicUrl }) {
  if (host !== '0.0.0.0') return;
  const addresses = lanAddresses(networkInterfaces()).map((address) => `http://${address}:${port}`);
  const others = addresses.filter((address) => address !== publicUrl).join(', ');
  const lines = [
    `Everybody on the local network can open ${publicUrl}${others ? ` (also ${others})` : ''}.`,
    ...(publicUrl.startsWith('http:')
      ? [
          'They see results without names of devices, and nothing else, unless they sign in. The',
          'connection is plain http: who listens on the network can read it, the sign-in link too.',
          'Jobs and results are signed. Outside your own network put a proxy with https in front.',
        ]
      : []),
  ];
  process.stdout.write(`${lines.map((line) => `  ${line}`).join('\n')}\n\n`);
}
