/** An end that a person caused and can mend: its message is one sentence, printed without a stack. */
export class Stop extends Error {}
