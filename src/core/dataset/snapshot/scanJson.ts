import { Failure } from '../../failure';
import { BACKSLASH, CLOSE_ARRAY, CLOSE_OBJECT, COLON, COMMA, OPEN_ARRAY, OPEN_OBJECT, QUOTE } from './jsonCodes';

/** How deep objects and lists may lie in each other. A dataset needs eight levels. */
export const MAX_DEPTH = 64;

export type JsonPath = readonly (string | number)[];

/**
 * [S5] Checks that text is JSON, and such that parsing it loses nothing and harms nothing: no key twice in one object, no
 * `__proto__`, `constructor` or `prototype`, not deeper than `MAX_DEPTH`. It uses no recursion.
 *
 * @throws {Failure} `badFile` with line and column, both counted from 1.
 */
export function checkJson(text: string): void {
  scan(text, null);
}

/** Where the value at a path begins in text that `checkJson` has passed: the line, counted from 1; null where it is absent. */
export function lineOfPath(text: string, path: JsonPath): number | null {
  const at = scan(text, path);
  return at === null ? null : placeOf(text, at).line;
}

interface Level {
  readonly isObject: boolean;
  /** The keys so far. */
  readonly keys: Set<string>;
  /** The key or the place of the value that is being read. */
  at: string | number;
}

/** Walks the text; gives the offset of the value at the wanted path as soon as it is met. */
function scan(text: string, wanted: JsonPath | null): number | null {
  const stack: Level[] = [];
  let at = skipSpace(text, 0);
  for (;;) {
    if (wanted?.length === stack.length && wanted.every((step, depth) => stack[depth]?.at === step)) return at;
    const code = text.charCodeAt(at);
    if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      if (stack.length === MAX_DEPTH) throw failureAt(text, at, `nested more than ${MAX_DEPTH} levels deep`);
      const level: Level = { isObject: code === OPEN_OBJECT, keys: new Set(), at: 0 };
      at = skipSpace(text, at + 1);
      if (text.charCodeAt(at) !== closing(level)) {
        stack.push(level);
        if (level.isObject) at = readKey(text, at, level);
        continue;
      }
      at += 1;
    } else {
      at = skipScalar(text, at, code);
    }
    for (;;) {
      at = skipSpace(text, at);
      const level = stack.at(-1);
      if (!level) {
        if (at < text.length) throw failureAt(text, at, `something follows the end: ${shown(text, at)}`);
        return null;
      }
      const next = text.charCodeAt(at);
      if (next === COMMA) {
        at = skipSpace(text, at + 1);
        if (level.isObject) at = readKey(text, at, level);
        else level.at = Number(level.at) + 1;
        break;
      }
      if (next !== closing(level)) {
        throw failureAt(text, at, `expected a comma or the end of ${level.isObject ? 'an object' : 'a list'}`);
      }
      stack.pop();
      at += 1;
    }
  }
}

const harmfulKeys = new Set(['__proto__', 'constructor', 'prototype']);
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const words = ['true', 'false', 'null'] as const;

function closing({ isObject }: Level): number {
  return isObject ? CLOSE_OBJECT : CLOSE_ARRAY;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at += 1;
  }
}

/** Reads `"key":` and gives the offset of what follows. */
function readKey(text: string, at: number, level: Level): number {
  if (text.charCodeAt(at) !== QUOTE) throw failureAt(text, at, 'expected a key in double quotes');
  const end = skipString(text, at);
  const raw = text.slice(at + 1, end - 1);
  const key = raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw;
  if (harmfulKeys.has(key)) throw failureAt(text, at, `this key is not allowed: ${key}`);
  if (level.keys.has(key)) throw failureAt(text, at, `this key stands twice in one object: ${key.slice(0, 100)}`);
  level.keys.add(key);
  level.at = key;
  const colon = skipSpace(text, end);
  if (text.charCodeAt(colon) !== COLON) throw failureAt(text, colon, 'expected a colon');
  return skipSpace(text, colon + 1);
}

function skipScalar(text: string, at: number, code: number): number {
  if (code === QUOTE) return skipString(text, at);
  const word = words.find((name) => text.startsWith(name, at));
  if (word) return at + word.length;
  number.lastIndex = at;
  if (number.test(text)) return number.lastIndex;
  throw failureAt(text, at, `not JSON: ${shown(text, at)}`);
}

/** The offset after the closing quote. */
function skipString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code < 0x20) throw failureAt(text, at, 'a line break or control character within quotes');
    if (code !== BACKSLASH) continue;
    at += 1;
    const escape = text[at] ?? '';
    if (escape === 'u' && /^[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) at += 4;
    else if (escape === '' || !'"\\/bfnrt'.includes(escape)) throw failureAt(text, at, 'not an escape of JSON');
  }
  throw failureAt(text, from, 'these quotes are never closed');
}

function failureAt(text: string, at: number, trouble: string): Failure {
  const { line, column } = placeOf(text, at);
  const message = at >= text.length ? 'the text ends too early' : trouble;
  return new Failure('badFile', `line ${line}, column ${column}: ${message}`, ['line', line, 'column', column]);
}

function placeOf(text: string, at: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: at - start + 1 };
}

function shown(text: string, at: number): string {
  return JSON.stringify(text.slice(at, at + 20));
}
