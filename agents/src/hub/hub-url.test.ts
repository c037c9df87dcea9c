import { expect, test } from 'vitest';
import { isPrivateHost, parseHubUrl } from './hub-url.ts';

test('https anywhere, plain http only near by', () => {
  expect(parseHubUrl('https://hub.example/')).toBe('https://hub.example');
  expect(parseHubUrl('https://hub.example/base/')).toBe('https://hub.example/base');
  expect(parseHubUrl('http://127.0.0.1:3000')).toBe('http://127.0.0.1:3000');
  expect(parseHubUrl('http://[::1]:3000/')).toBe('http://[::1]:3000');
  expect(() => parseHubUrl('http://hub.example')).toThrow('use https://');
  expect(() => parseHubUrl('http://8.8.8.8')).toThrow('use https://');
  expect(() => parseHubUrl('ftp://hub.example')).toThrow('https:// or http://');
  expect(() => parseHubUrl('https://me:secret@hub.example')).toThrow('must not hold');
  expect(() => parseHubUrl('hub')).toThrow('not a URL');
});

test('names that only look private are not', () => {
  for (const host of [
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.1.1',
    'localhost',
    'fe80::1',
  ]) {
    expect(isPrivateHost(host)).toBe(true);
  }
  for (const host of [
    '172.32.0.1',
    '11.0.0.1',
    '10.evil.example',
    'localhost.evil.example',
    '2001:db8::1',
  ]) {
    expect(isPrivateHost(host)).toBe(false);
  }
});
