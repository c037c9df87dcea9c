/** Why a file is not taken, as a sentence for the person who sent it. */
export class ScanRefusal extends Error {
  override name = 'ScanRefusal';
}

/** @throws ScanRefusal with this sentence */
export function refuse(sentence: string): never {
  throw new ScanRefusal(sentence);
}
