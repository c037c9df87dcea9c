import { randomBytes, randomInt } from 'node:crypto';

/** Letters and digits without those that are read as one another (0 O, 1 I l). */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Last part of a public link: 8 characters, short enough to read out; whoever guesses it may read. */
export function publicSlug(): string {
  return Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');
}

/** Last part of a secret link: 160 random bits as 27 characters. */
export function secretToken(): string {
  return randomBytes(20).toString('base64url');
}
