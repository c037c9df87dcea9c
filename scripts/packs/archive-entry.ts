/** One file of an archive: where it stands inside, and its bytes or where they are. */
export interface ArchiveEntry {
  name: string;
  from: { path: string } | { bytes: Uint8Array };
  executable: boolean;
}
