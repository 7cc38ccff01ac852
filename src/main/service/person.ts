import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { homeOf } from './home';
import { userName } from './userName';
import { writeWhole } from './export/writeWhole';

const SettingsFile = z.object({ user: z.string().optional() });

/** Whose name stands in the history: the system's user name, until the user has given another. */
export interface Person {
  readonly user: () => string;
  readonly systemUser: string;
  /** An empty name is the system's again. Throws `notSaved` where it cannot be kept. */
  readonly change: (user: string) => Promise<void>;
}

/** Reads the name that is kept in a folder. One that is missing or damaged is none: it must never keep the app from starting. */
export async function openPerson(folder: string, systemUser: string): Promise<Person> {
  const path = join(folder, 'settings.json');
  let chosen = await readUser(path);
  return {
    user: () => chosen || systemUser,
    systemUser,
    change: async (user) => {
      const next = user.trim();
      await writeWhole(path, `${JSON.stringify({ user: next }, null, 2)}\n`);
      chosen = next;
    },
  };
}

/** Whose name stands in the history of what a command does. */
export async function userOf(env: NodeJS.ProcessEnv): Promise<string> {
  return (await openPerson(homeOf(env).config, userName(env))).user();
}

async function readUser(path: string): Promise<string> {
  try {
    return SettingsFile.parse(JSON.parse(await readFile(path, 'utf8'))).user ?? '';
  } catch {
    // Not there yet, not readable or not settings: the system's name stands in for it.
    return '';
  }
}
