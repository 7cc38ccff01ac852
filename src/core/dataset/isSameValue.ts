/** Whether two pieces of plain data say the same, in whatever order their keys stand; a key without a value is no key. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keysOfA = Object.keys(a);
  const keysOfB = Object.keys(b);
  const left = a as Readonly<Record<string, unknown>>;
  const right = b as Readonly<Record<string, unknown>>;
  return (
    keysOfA.every((key) => isSameValue(left[key], own(right, key))) &&
    keysOfB.every((key) => Object.hasOwn(left, key) || right[key] === undefined)
  );
}

/** Text of the user may be a key's name only where the schema has it; still nothing is ever read from a prototype. */
function own(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
