/** One system call of the agent's main thread, as strace counts it. */
export interface CrashPoint {
  syscall: string;
  /** The how-manieth of its kind since the start of the process, from 1. */
  when: number;
  /** The line of the trace, for the message when the point fails. */
  line: string;
}

/** The calls at which a crash could leave something half done. */
export const crashCalls = ['openat', 'write', 'writev', 'fsync', 'rename', 'unlink'];

/**
 * The system calls between the first sign of a record and the last (strace of a run without faults,
 * main thread only, with -y): where C01 ends the agent.
 */
export function crashPoints(trace: string): CrashPoint[] {
  const counts = new Map<string, number>();
  const points = trace.split('\n').flatMap((line) => {
    const syscall = /^([a-z0-9_]+)\(/.exec(line)?.[1];
    if (!syscall || !crashCalls.includes(syscall)) return [];
    const when = (counts.get(syscall) ?? 0) + 1;
    counts.set(syscall, when);
    return [{ syscall, when, line }];
  });
  const ofRecord = ({ line }: CrashPoint) => line.includes('/outbox/tmp/') && line.includes('.run');
  const first = points.findIndex(ofRecord);
  if (first < 0) return [];
  let last = first;
  points.forEach(({ syscall, line }, at) => {
    if (syscall === 'unlink' && line.includes('.run"')) last = at;
  });
  // After the last unlink: the folder is opened and synced.
  return points.slice(first, last + 3);
}

/** Every `share`-th of the points, spread over all of them, but at least one of each call. */
export function spread(points: readonly CrashPoint[], share: number): CrashPoint[] {
  const step = Math.max(1, Math.round(1 / share));
  const chosen = points.filter((_, at) => at % step === 0);
  for (const syscall of crashCalls) {
    const one = points.find((point) => point.syscall === syscall);
    if (one && !chosen.some((point) => point.syscall === syscall)) chosen.push(one);
  }
  return chosen;
}
