/** Why a file was not understood: which file, where in it, and what to do, in one sentence. */
export class ImportProblem extends Error {
  readonly file: string;
  /** A line (`line 12`) or a field (`results.3.device`); null when the whole file is meant. */
  readonly where: string | null;

  constructor(file: string, where: string | null, what: string) {
    super(`${file}${where === null ? '' : `, ${where}`}: ${what}`);
    this.name = 'ImportProblem';
    this.file = file;
    this.where = where;
  }
}
