/** A call that changes what a disk will hold; `path` of a sync may be that of a folder. */
export type Call =
  | { kind: 'create' | 'sync' | 'unlink' | 'nothing'; path: string }
  | { kind: 'write'; path: string; bytes: Buffer }
  | { kind: 'rename'; path: string; to: string };

/** Files by their path, as a cut has left them. */
export type Survivors = Map<string, Buffer>;

/** Sectors are kept or lost whole. */
const sector = 512;

/** The parts of node:fs that write, noting what they do while `log.on`. */
export function recording(
  fs: typeof import('node:fs'),
  log: { calls: Call[]; on: boolean },
): Partial<typeof import('node:fs')> {
  const paths = new Map<number, string>();
  const note = (call: Call) => {
    if (log.on) log.calls.push(call);
  };
  return {
    openSync: (path, flags, mode) => {
      const fd = fs.openSync(path, flags, mode);
      paths.set(fd, String(path));
      if (flags === 'w') note({ kind: 'create', path: String(path) });
      return fd;
    },
    writeSync: ((fd: number, bytes: Buffer, offset: number, length: number) => {
      const taken = fs.writeSync(fd, bytes, offset, length);
      const written = Buffer.from(bytes.subarray(offset, offset + taken));
      note({ kind: 'write', path: paths.get(fd) ?? '', bytes: written });
      return taken;
    }) as typeof fs.writeSync,
    // The model stands for the disk: thousands of real syncs would only wait for this machine's.
    fsyncSync: (fd) => {
      note({ kind: 'sync', path: paths.get(fd) ?? '' });
    },
    renameSync: (from, to) => {
      fs.renameSync(from, to);
      note({ kind: 'rename', path: String(from), to: String(to) });
    },
    unlinkSync: (path) => {
      fs.unlinkSync(path);
      note({ kind: 'unlink', path: String(path) });
    },
  };
}

interface Inode {
  written: Buffer;
  /** So much of it is on the disk for certain. */
  synced: number;
}

/**
 * What may stand on a disk when the power fails after these calls. Names change in the order of the
 * calls, as a journal keeps it, up to the last sync of their folder for certain and then as far as
 * chance has it; bytes that were not synced are there or not sector by sector.
 *
 * @param below a whole number from 0 below its argument: chance
 */
export function afterCut(calls: readonly Call[], below: (limit: number) => number): Survivors {
  const certain = lastSyncOfNames(calls);
  const named = certain + below(calls.length - certain + 1);
  /** What each path means for the caller, and what it means on the disk. */
  const now = new Map<string, Inode>();
  const disk = new Map<string, Inode>();
  calls.forEach((call, at) => {
    apply(call, now);
    if (at < named) nameOnDisk(call, disk, now);
  });
  return new Map([...disk].map(([path, inode]) => [path, survived(inode, below)]));
}

/** How many of the calls changed names that are on the disk for certain. */
function lastSyncOfNames(calls: readonly Call[]): number {
  const folders = new Set(
    calls.flatMap((call) => (call.kind === 'rename' ? [folderOf(call.to)] : [])),
  );
  return calls.reduce(
    (last, call, at) => (call.kind === 'sync' && folders.has(call.path) ? at + 1 : last),
    0,
  );
}

function apply(call: Call, now: Map<string, Inode>): void {
  const inode = now.get(call.path);
  switch (call.kind) {
    case 'create':
      now.set(call.path, { written: Buffer.alloc(0), synced: 0 });
      return;
    case 'write':
      if (inode) inode.written = Buffer.concat([inode.written, call.bytes]);
      return;
    case 'sync':
      if (inode) inode.synced = inode.written.length;
      return;
    case 'rename':
      if (inode) now.set(call.to, inode);
      now.delete(call.path);
      return;
    case 'unlink':
      now.delete(call.path);
      return;
    case 'nothing':
      return;
  }
}

/** Names on the disk name the same bytes as the caller's did when the call was made. */
function nameOnDisk(call: Call, disk: Map<string, Inode>, now: Map<string, Inode>): void {
  if (call.kind === 'create') {
    const inode = now.get(call.path);
    if (inode) disk.set(call.path, inode);
  } else if (call.kind === 'rename') {
    const inode = disk.get(call.path);
    if (inode) disk.set(call.to, inode);
    disk.delete(call.path);
  } else if (call.kind === 'unlink') {
    disk.delete(call.path);
  }
}

/** What was synced, and of the rest some sectors, others as zeros, cut anywhere. */
function survived({ written, synced }: Inode, below: (limit: number) => number): Buffer {
  const loose = written.length - synced;
  const length = synced + (below(2) === 0 ? loose : sector * below(Math.ceil(loose / sector) + 1));
  const left = Buffer.from(written.subarray(0, length));
  for (let at = synced; at < left.length; at += sector) {
    if (below(2) === 0) left.fill(0, at, Math.min(at + sector, left.length));
  }
  return left;
}

function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}
