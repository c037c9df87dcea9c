import { Stop } from './stop.mjs';

/**
 * Flags of `npm run up -- ...`.
 *
 * @param {readonly string[]} args
 * @returns {{ dev: boolean, lan: boolean }}
 * @throws {Stop} naming one that is not known
 */
export function readFlags(args) {
  const unknown = args.find((arg) => arg !== '--dev' && arg !== '--lan');
  if (unknown !== undefined) {
    throw new Stop(`up does not know ${unknown}: it takes --lan, and --dev for developers.`);
  }
  return { dev: args.includes('--dev'), lan: args.includes('--lan') };
}
