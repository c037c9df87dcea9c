const character = (code: number) => String.fromCodePoint(code);
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => character(from + at));

/** Controls of direction: marks, embeddings, overrides, isolates. */
const directions = [
  '\u061c',
  '\u200e',
  '\u200f',
  ...range(0x202a, 0x202e),
  ...range(0x2066, 0x2069),
].flatMap((sign) => [`board${sign}gnp.exe`, `${sign}board`]);

/** What is not seen. */
const invisible = [
  '\u00ad',
  '\u034f',
  '\u115f',
  '\u180e',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\u2061',
  '\u2064',
  '\u2800',
  '\u3000',
  '\u3164',
  '\ufe0e',
  '\ufe0f',
  '\ufeff',
  '\uffa0',
  '\ufff9',
  '\u{e0001}',
  '\u{e0041}',
].flatMap((sign) => [`Jet${sign}son`, sign]);

/** NUL and the others that XML 1.0, a terminal or Postgres has no place for. */
const controls = [...range(0, 31), ...range(0x7f, 0x9f)].map((sign) => `a${sign}b`);
const lineEnds = ['a\u2028b', 'a\u2029b', 'a\u000bb', 'a\u0085b'];

/** Half characters, and codes that are none. */
const broken = [
  'a\ud800b',
  'a\udc00b',
  '\udc00\ud800',
  'a\ud83d',
  'a\ufffeb',
  'a\uffffb',
  'a\ufdd0b',
  'a\u{1ffff}b',
  'a\ufffdb',
];

/** Read as another name. */
const homographs = [
  'J\u0435tson Nano',
  'Raspb\u0435rry Pi',
  '\u0410RM',
  '\u0420i 5',
  'R\u0435sN\u0435t-50',
  'Nan\u03bf',
  'C\u03bfral',
  '\uff2aetson',
  '\u{1d409}etson',
  '\u24bfetson',
  '1nt3l',
  'lntel',
  'I\u0337ntel',
  'ﬁle',
  'Ⅳ',
  '\u2215etc\u2215passwd',
];

/** Marks over marks, which grow out of their line. */
const stacks = [4, 16, 64, 180].flatMap((count) => [
  `Z${'\u0351'.repeat(count)}`,
  `Z${'\u0331\u0358'.repeat(count / 2)}`,
]);

/** One picture made of many codes. */
const pictures = [
  '👨\u200d👩\u200d👧\u200d👦',
  '🏳\ufe0f\u200d🌈',
  '👩🏽\u200d🔬',
  '🇨🇭',
  '🇨',
  '1\ufe0f\u20e3',
  '🧑\u200d🤝\u200d🧑'.repeat(8),
  '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
  '❤\ufe0f\u200d🔥',
  '\u{1f9d1}\u{1f3fb}'.repeat(20),
];

/** The same to a person, two texts to a program. */
const normalised = [
  'Caf\u00e9',
  'Cafe\u0301',
  '\u212b',
  '\u00c5',
  'A\u030a',
  '\ufb01',
  '\u1e9b\u0323',
  '\u01c4',
  '\uac00',
  '\u1100\u1161',
  '\u2126',
  '\u03a9',
  '\u00b2',
  '\u0130',
  '\u0131',
  'stra\u00dfe',
];

const scripts = [
  'لوحة القياس',
  'מדידה 12 ms',
  '树莓派 4',
  'ラズパイ',
  'плата',
  'เครื่อง',
  'नमस्ते',
  'ᠮᠣᠩᠭᠣᠯ',
  '12\u066b5',
  '\u0661\u0662\u0663',
];

const long = [
  'x'.repeat(200),
  'x'.repeat(201),
  'W'.repeat(1000),
  'word '.repeat(40).trim(),
  '树'.repeat(200),
  '👨\u200d👩\u200d👧'.repeat(30),
  'a-'.repeat(2000),
  '<'.repeat(200),
  '&'.repeat(200),
  '"'.repeat(200),
  '/'.repeat(200),
  ' '.repeat(200),
];

/** Names that are hostile by their characters, by what is odd about them. */
export const characterNames: Readonly<Record<string, readonly string[]>> = {
  directions,
  invisible,
  controls,
  lineEnds,
  broken,
  homographs,
  stacks,
  pictures,
  normalised,
  scripts,
  long,
};
