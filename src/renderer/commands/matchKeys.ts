import { type CommandName, commandNames, commandTable } from './commandTable';

/** What a key event says that commands look at. */
export interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** The command that a stroke stands for, or null. `?` and other signs are taken as typed, whatever Shift they need. */
export function commandOf(stroke: Stroke, mac: boolean): CommandName | null {
  return commandNames.find((name) => commandTable[name].keys.some((keys) => matches(keys, stroke, mac))) ?? null;
}

/** Whether a stroke is for the text field in which it was made: signs, and undo of typing. */
export function belongsToText(name: CommandName, stroke: Stroke): boolean {
  if (name === 'undo' || name === 'redo' || name === 'fillDown' || name === 'deleteRows') return true;
  return isSign(stroke);
}

/** Whether a stroke writes a sign. */
export function isSign(stroke: Stroke): boolean {
  return !stroke.ctrlKey && !stroke.metaKey && stroke.key.length === 1;
}

/** Keys as people read them: `Ctrl+Shift+Z`, or `⇧⌘Z` on a Mac. */
export function keysAsText(keys: string, mac: boolean): string {
  if (!mac) return keys.replace('Mod', 'Ctrl');
  return keys.replace('Mod+', '⌘').replace('Shift+', '⇧');
}

function matches(keys: string, stroke: Stroke, mac: boolean): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const mod = mac ? stroke.metaKey : stroke.ctrlKey;
  const other = mac ? stroke.ctrlKey : stroke.metaKey;
  if (stroke.altKey || other || mod !== parts.includes('Mod')) return false;
  const sign = key.length === 1 && !/[a-z0-9]/i.test(key);
  if (!(sign && !mod) && stroke.shiftKey !== parts.includes('Shift')) return false;
  return stroke.key.toLowerCase() === key.toLowerCase();
}
