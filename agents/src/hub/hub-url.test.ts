import { expect, test } from 'vitest';
import { isPrivateHost, parseHubUrl } from './hub-url.ts';

test('https anywhere, plain http to this very machine', () => {
  expect(parseHubUrl('https://hub.example/', false)).toBe('https://hub.example');
  expect(parseHubUrl('https://hub.example/base/', false)).toBe('https://hub.example/base');
  expect(parseHubUrl('http://127.0.0.1:3000', false)).toBe('http://127.0.0.1:3000');
  expect(parseHubUrl('http://localhost:3000', false)).toBe('http://localhost:3000');
  expect(parseHubUrl('http://[::1]:3000/', false)).toBe('http://[::1]:3000');
  expect(() => parseHubUrl('ftp://hub.example', true)).toThrow('https:// or http://');
  expect(() => parseHubUrl('https://me:secret@hub.example', true)).toThrow('must not hold');
  expect(() => parseHubUrl('hub', true)).toThrow('not a URL');
});

test('plain http within the local network only by leave, and never beyond it', () => {
  for (const host of [
    '192.168.1.7',
    '10.0.0.4',
    '172.20.1.1',
    'hub.local',
    '[fe80::1]',
    '[fd00::1]',
  ]) {
    expect(() => parseHubUrl(`http://${host}:3000`, false)).toThrow('--insecure-http');
    expect(parseHubUrl(`http://${host}:3000`, true)).toBe(`http://${host}:3000`);
  }
  for (const host of ['hub.example', '8.8.8.8', '[2001:db8::1]', 'local', 'hub.local.example']) {
    expect(() => parseHubUrl(`http://${host}`, true)).toThrow('use https://');
  }
});

test('names that only look private are not', () => {
  for (const host of [
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.1.1',
    'localhost',
    'box.local',
    'fe80::1',
  ]) {
    expect(isPrivateHost(host)).toBe(true);
  }
  for (const host of [
    '172.32.0.1',
    '11.0.0.1',
    '10.evil.example',
    'localhost.evil.example',
    '.local',
    '127.evil.example',
    '2001:db8::1',
  ]) {
    expect(isPrivateHost(host)).toBe(false);
  }
});
