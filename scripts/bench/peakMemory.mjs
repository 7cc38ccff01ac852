import { existsSync, readFileSync } from 'node:fs';

/**
 * The most memory that this process ever had, in MB. On Linux not what `resourceUsage` says: that begins with what the process had
 * that started this one.
 */
export function peakMemory() {
  const status = '/proc/self/status';
  const own = existsSync(status) ? /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return ((own === undefined ? process.resourceUsage().maxRSS : Number(own)) * 1024) / 1e6;
}
