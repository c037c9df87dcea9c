import { expect, test } from 'vitest';
import { endWords, withMemoryWords } from './end-words.ts';

test('each way to end has its words', () => {
  expect(endWords(3, null, '', false)).toBe('the process ended with code 3');
  expect(endWords(null, 'SIGSEGV', '', false)).toContain('crashed in native code (SIGSEGV');
  expect(endWords(null, 'SIGILL', '', false)).toContain('instruction that this processor');
  expect(endWords(null, 'SIGUSR1', '', false)).toContain('signal SIGUSR1');
});

test('a process that the kernel ended for want of memory is told from one that somebody killed', () => {
  expect(endWords(null, 'SIGKILL', '', true)).toContain('for want of memory');
  expect(endWords(null, 'SIGKILL', '', false)).toContain('killed from outside');
});

test.each([
  'std::bad_alloc',
  'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
  'RangeError: WebAssembly.Memory(): could not allocate memory',
  'Failed to allocate memory for requested buffer of size 824633720832',
])('"%s" is told as want of memory', (words) => {
  expect(endWords(null, 'SIGABRT', words, false)).toMatch(/^there was too little memory: /);
  expect(withMemoryWords(words, '')).toMatch(/^there was too little memory: /);
});

test('other words are left as they are', () => {
  expect(withMemoryWords('no such kernel', 'warning: slow')).toBe('no such kernel');
});
