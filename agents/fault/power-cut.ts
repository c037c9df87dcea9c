/**
 * What a power cut could take although the agent counts on it, from a trace of its system calls
 * (strace -y, in order): a record renamed before its last byte was synced, or posted before the name
 * of its file was.
 */
export function powerCutViolations(trace: string): string[] {
  const found: string[] = [];
  const unsynced = new Set<string>();
  let nameUnsynced = false;
  for (const line of trace.split('\n')) {
    const file = /^\w+\([0-9]+<([^>]*)>/.exec(line)?.[1] ?? '';
    if (line.startsWith('write(') && file.includes('/outbox/tmp/')) unsynced.add(file);
    if (line.startsWith('fsync(') && line.endsWith('= 0')) {
      unsynced.delete(file);
      if (file.endsWith('/outbox')) nameUnsynced = false;
    }
    const renamed = /^rename\("([^"]*\/outbox\/tmp\/[^"]*)", "([^"]*\.run)"\)/.exec(line);
    if (renamed?.[1] && renamed[2]) {
      if (unsynced.has(renamed[1])) found.push(`renamed before it was synced: ${renamed[2]}`);
      nameUnsynced = true;
    }
    if (/^writev?\(.*"POST \/api\/v1\/runs/.test(line) && nameUnsynced) {
      found.push('posted before the name of its file was synced');
    }
  }
  return found;
}
