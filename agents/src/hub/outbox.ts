import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../message-of.ts';
import { syncFolder, writeDurably } from './durable-file.ts';
import {
  decodeRecord,
  encodeRecord,
  maxRecordBytes,
  NewerRecordError,
  type OutboxRecord,
  RecordError,
} from './record.ts';
import { unwritable } from './unwritable.ts';

/** Record files together may not pass this; the agent then measures nothing more until they are sent. */
export const outboxCapBytes = 64 * 1024 * 1024;

const suffix = '.run';
/** A failed write (full disk, EIO) is repeated this often, each time with a new file. */
const writeAttempts = 3;

/**
 * Run reports that are measured and not yet received by the hub, one file each (design.md section
 * 4, step 5). `dead` holds what the hub refused for good, `quarantine` what is not a whole record;
 * both keep the reason beside the file. Result ids are UUIDv7, so names sort by age.
 */
export class Outbox {
  readonly #folder: string;
  #counter = 0;

  /** @throws Error when the folder cannot be made or written, before anything is measured for it */
  constructor(folder: string) {
    this.#folder = folder;
    try {
      for (const name of ['', 'tmp', 'dead', 'quarantine']) {
        mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
        accessSync(join(folder, name), constants.R_OK | constants.W_OK | constants.X_OK);
      }
      for (const left of readdirSync(join(folder, 'tmp'))) unlinkSync(join(folder, 'tmp', left));
    } catch (error) {
      throw unwritable('The outbox', folder, error);
    }
  }

  /**
   * Makes a report durable; only after this returns may the run be called measured.
   *
   * @throws Error when three attempts failed; nothing of the record is left then
   */
  put(resultId: string, runIndex: number, body: Buffer): OutboxRecord {
    const file = encodeRecord(resultId, runIndex, body);
    const name = recordName(resultId, runIndex);
    for (let attempt = 1; ; attempt++) {
      const temporary = join(this.#folder, 'tmp', `${name}.${process.pid}.${this.#counter++}`);
      try {
        writeDurably(join(this.#folder, name), temporary, file);
        return decodeRecord(file);
      } catch (error) {
        if (attempt === writeAttempts) throw error;
      }
    }
  }

  /** Names of the waiting records, oldest first. */
  list(): string[] {
    return readdirSync(this.#folder)
      .filter((name) => name.endsWith(suffix))
      .sort();
  }

  /** Whether the report of this run is waiting here. */
  has(resultId: string, runIndex: number): boolean {
    return this.list().includes(recordName(resultId, runIndex));
  }

  /** Whether the hub refused this run for good. */
  isDead(resultId: string, runIndex: number): boolean {
    return this.listDead().includes(recordName(resultId, runIndex));
  }

  /** Bytes of all waiting records. */
  size(): number {
    return this.list().reduce((sum, name) => sum + lstatSync(join(this.#folder, name)).size, 0);
  }

  /**
   * Reads a record; what is not whole, foreign or not a plain file goes to quarantine: null.
   *
   * @throws NewerRecordError for a record of a later agent, which stays as it is
   */
  load(name: string): OutboxRecord | null {
    try {
      const path = join(this.#folder, name);
      const about = lstatSync(path);
      if (!about.isFile()) throw new RecordError('not a plain file');
      if (about.size > maxRecordBytes) throw new RecordError(`${about.size} bytes are too many`);
      const record = decodeRecord(readFileSync(path));
      if (recordName(record.resultId, record.runIndex) !== name) {
        throw new RecordError('the name is not that of the run inside');
      }
      return record;
    } catch (error) {
      if (error instanceof NewerRecordError) throw error;
      const reason = messageOf(error);
      this.#setAside('quarantine', name, reason);
      return null;
    }
  }

  /** Forgets a record that the hub has received. */
  remove(name: string): void {
    unlinkSync(join(this.#folder, name));
    try {
      syncFolder(this.#folder);
    } catch {
      // After a power cut the record may be here again: it is posted again and gets its receipt.
    }
  }

  /** Keeps a record that the hub refuses for good, with the reason, out of the way of the others. */
  deadLetter(name: string, reason: string): void {
    this.#setAside('dead', name, reason);
  }

  /** Names of the records that the hub refused for good. */
  listDead(): string[] {
    return readdirSync(join(this.#folder, 'dead')).filter((name) => name.endsWith(suffix));
  }

  /** How many records stand in quarantine and among the dead letters. */
  setAsideCounts(): { dead: number; quarantine: number } {
    const count = (where: string) =>
      readdirSync(join(this.#folder, where)).filter((name) => name.endsWith(suffix)).length;
    return { dead: count('dead'), quarantine: count('quarantine') };
  }

  #setAside(where: 'dead' | 'quarantine', name: string, reason: string): void {
    const note = join(this.#folder, where, `${name}.reason.txt`);
    const temporary = join(this.#folder, 'tmp', `${name}.${process.pid}.${this.#counter++}`);
    writeDurably(note, temporary, Buffer.from(`${new Date().toISOString()} ${reason}\n`));
    renameSync(join(this.#folder, name), join(this.#folder, where, name));
    syncFolder(join(this.#folder, where));
    syncFolder(this.#folder);
  }
}

/** Names sort by the age of their result, and then by run. */
export function recordName(resultId: string, runIndex: number): string {
  return `${resultId}-${String(runIndex).padStart(3, '0')}${suffix}`;
}
