import { readFile } from 'node:fs/promises';
import { codeOf } from '../disk/systemError';

/** Whether a process with this number is there. It may be another than the one that had the number before. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not ours to signal: so it is there.
    return codeOf(error) === 'EPERM';
  }
}

/**
 * When a process began, in clock ticks since the machine did, with the machine's boot: two processes that had one number
 * differ in it. `dead` for one that has ended and was not yet cleared away; null where the system does not say (it is
 * Linux that does).
 */
export async function startOf(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets, which may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state] = fields;
    const start = fields[19];
    if (state === 'Z' || state === 'X') return 'dead';
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return start === undefined ? null : `${boot.trim()}/${start}`;
  } catch {
    // Other systems have no /proc, and some do not show everybody's processes there.
    return null;
  }
}
