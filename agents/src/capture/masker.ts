import { isIPv6 } from 'node:net';

/** A word that names this unit or a person, and what stands for it in a capture. */
export interface Secret {
  word: string;
  kind: 'host' | 'user' | 'serial' | 'id';
}

/** A rule of masking: what it finds, and what it leaves in its place. */
interface Rule {
  name: string;
  pattern: RegExp;
  /** `null` leaves the match as it is. */
  replace(match: string, ...groups: string[]): string | null;
}

const unset = /^(?:\[?n\/a\]?|none|unknown|0+|to be filled.*|default string)$/i;

const rules: readonly Rule[] = [
  {
    name: 'labelled serial',
    pattern:
      /^([\s"']*(?:[\w -]*serial[\w -]*|s\/n|[\w ]*uuid|machine[- _]?id|asset[\w -]*)["']?[ \t]*[:=][ \t]*)(\S.*)$/gim,
    replace: (match, label = '', value = '') => (unset.test(value) ? match : `${label}<serial>`),
  },
  {
    name: 'labelled secret',
    pattern:
      /\b([\w.]*(?:serial|token|secret|passw(?:or)?d|passphrase|psk|ssid|api_?key)[\w.]*[ \t]*[=:][ \t]*)("[^"]*"|[^\s<]\S*)/gi,
    replace: (_, label = '') => `${label}<secret>`,
  },
  { name: 'token', pattern: /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, replace: () => '<token>' },
  {
    name: 'mail address',
    pattern: /[\w.+-]+@[a-z][\w-]*(?:\.[\w-]+)*\.[a-z]{2,}\b/gi,
    replace: () => '<mail>',
  },
  {
    name: 'UUID',
    pattern:
      /(?<![0-9a-z])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-z])/gi,
    replace: () => '<uuid>',
  },
  {
    name: 'MAC address',
    pattern: /(?<![0-9a-z])[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5,19}(?![0-9a-z])/gi,
    replace: () => '<mac>',
  },
  {
    name: 'IP address',
    pattern:
      /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])/g,
    replace: () => '<address>',
  },
  {
    name: 'IP address',
    pattern: /(?<![\w.:])[0-9a-f:]{3,}(?![\w.])/gi,
    replace: (match) => (isIPv6(match) ? '<address>' : null),
  },
  {
    name: 'home folder',
    pattern: /\/(home|Users)\/[^/\s:"']+/g,
    replace: (_, folder = '') => `/${folder}/<user>`,
  },
  {
    name: 'long number',
    pattern: /(?<![0-9a-z])(0x)?([0-9a-f]{16,})(?![0-9a-z])/gi,
    replace: (_, __ = '', digits = '') => (isBitmask(digits) ? null : '<id>'),
  },
  {
    name: 'random text',
    pattern: /(?<![\w-])[\w-]{32,}(?![\w-])/g,
    replace: (match) =>
      /\d/.test(match) && /[a-z]/.test(match) && /[A-Z]/.test(match) ? '<id>' : null,
  },
];

/** Kernel bitmasks are long and name nothing: few digits behind zeros, or all bits set. */
function isBitmask(digits: string): boolean {
  return /^0*[0-9a-f]{0,8}$/i.test(digits) || /^0*f+$/i.test(digits) || /^[0-9]+$/.test(digits);
}

/** Takes what names a unit or a person out of texts, and counts by rule what was taken out. */
export class Masker {
  readonly counts = new Map<string, number>();
  readonly #words: { pattern: RegExp; kind: Secret['kind'] }[];

  constructor(secrets: readonly Secret[]) {
    this.#words = [...secrets]
      .sort((a, b) => b.word.length - a.word.length)
      .map(({ word, kind }) => ({
        kind,
        pattern: new RegExp(`(?<![0-9a-z])${escaped(word)}(?![0-9a-z])`, 'gi'),
      }));
  }

  /** The text without anything that the words and rules find. */
  mask(text: string): string {
    let masked = text;
    for (const { pattern, kind } of this.#words) {
      masked = masked.replace(pattern, () => this.#counted(kind, `<${kind}>`));
    }
    for (const { name, pattern, replace } of rules) {
      masked = masked.replace(pattern, (match: string, ...rest: unknown[]) => {
        const groups = rest.map((group) => (typeof group === 'string' ? group : ''));
        const left = replace(match, ...groups);
        return left === null || left === match ? match : this.#counted(name, left);
      });
    }
    return masked;
  }

  #counted(rule: string, left: string): string {
    this.counts.set(rule, (this.counts.get(rule) ?? 0) + 1);
    return left;
  }
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
