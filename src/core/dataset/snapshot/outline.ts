import { BACKSLASH, CLOSE_ARRAY, CLOSE_OBJECT, COLON, OPEN_ARRAY, OPEN_OBJECT, QUOTE, SPACE } from './jsonCodes';

/** How much there is in a JSON text, by its marks alone. */
export interface Outline {
  /** How many keys its objects have together; a key that stands twice counts twice. */
  readonly keys: number;
  /** How deep objects and lists lie in each other. */
  readonly depth: number;
}

/**
 * Counts the keys and levels of a JSON text, in a fraction of the time of parsing it. Of other text it says nothing that means
 * anything. It stops at a level deeper than `limit`.
 */
export function outlineOf(text: string, limit: number): Outline {
  let keys = 0;
  let level = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
      let next = text.charCodeAt(at + 1);
      for (let after = at + 2; next <= SPACE; after += 1) next = text.charCodeAt(after);
      if (next === COLON) keys += 1;
    } else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      level += 1;
      if (level > depth) depth = level;
      if (depth > limit) break;
    } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
      level -= 1;
    }
  }
  return { keys, depth };
}

/** The offset of the closing quote; of the end of the text where there is none. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let first = end;
    while (text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
    if ((end - first) % 2 === 0) return end;
  }
  return text.length;
}
