import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { readFlags } from './flags.mjs';
import { lanAddresses } from './lan.mjs';
import { readSettings } from './settings.mjs';

function address(text: string, internal = false): NetworkInterfaceInfo {
  const family = text.includes(':') ? 'IPv6' : 'IPv4';
  const common = { address: text, netmask: '', mac: '', internal, cidr: null };
  return family === 'IPv6' ? { ...common, family, scopeid: 0 } : { ...common, family };
}

test('addresses of local networks, real cards first', () => {
  const found = lanAddresses({
    lo: [address('127.0.0.1', true)],
    docker0: [address('172.17.0.1')],
    eth0: [address('fe80::1'), address('192.168.1.20'), address('203.0.113.5')],
    wlan0: [address('10.1.2.3')],
  });
  expect(found).toEqual(['192.168.1.20', '10.1.2.3', '172.17.0.1']);
});

test('HOST and PUBLIC_URL win over --lan', () => {
  const given = { HOST: '10.0.0.5', PUBLIC_URL: 'https://hub.example/' };
  expect(readSettings(given, { lan: true })).toMatchObject({
    host: '10.0.0.5',
    publicUrl: 'https://hub.example',
  });
  expect(readSettings({ PUBLIC_URL: 'http://hub.local:3000' }, { lan: true })).toMatchObject({
    host: '0.0.0.0',
    publicUrl: 'http://hub.local:3000',
  });
  expect(readSettings({}).host).toBe('127.0.0.1');
});

test('a flag that is not known is named', () => {
  expect(readFlags(['--lan'])).toEqual({ dev: false, lan: true });
  expect(() => readFlags(['--lann'])).toThrow('--lann');
});
