import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { LogBug } from '../log';
import { writeWhole } from '../export/writeWhole';

const Recent = z.strictObject({ path: z.string(), name: z.string(), openedAt: z.string() });
const DeskFile = z.object({ recent: z.array(Recent) });

export type Recent = z.infer<typeof Recent>;

/** How many files the menu offers. */
const kept = 10;

/** The files that were opened on this machine, newest first, kept in a folder. */
export interface RecentFiles {
  readonly list: () => readonly Recent[];
  readonly add: (recent: Recent) => Promise<void>;
  readonly forget: (path: string) => Promise<void>;
}

/**
 * Reads the recent files of a folder. A list that is missing or damaged is an empty one: it can be made again by opening
 * files, and must never keep the app from starting. For the same reason a list that cannot be written is only logged.
 */
export async function openRecentFiles(folder: string, logBug: LogBug): Promise<RecentFiles> {
  const path = join(folder, 'desk.json');
  let recent: readonly Recent[] = await readRecent(path);
  let writing = Promise.resolve();
  const keep = (next: readonly Recent[]) => {
    recent = next.slice(0, kept);
    const text = `${JSON.stringify({ recent }, null, 2)}\n`;
    writing = writing.then(() => writeWhole(path, text)).catch((error: unknown) => logBug('recent files', error));
    return writing;
  };
  return {
    list: () => recent,
    add: (added) => keep([added, ...recent.filter((one) => one.path !== added.path)]),
    forget: (gone) => keep(recent.filter((one) => one.path !== gone)),
  };
}

async function readRecent(path: string): Promise<readonly Recent[]> {
  try {
    return DeskFile.parse(JSON.parse(await readFile(path, 'utf8'))).recent;
  } catch {
    // Not there yet, not readable or not a list: no file is lost by that, and the next one that is opened makes a new list.
    return [];
  }
}
