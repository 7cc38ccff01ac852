/** Numbers values from 0 in the order in which they are met. It only grows, so a number stays right for good. */
export interface Intern<Value> {
  readonly values: readonly Value[];
  readonly codeOf: (value: Value) => number;
}

export function createIntern<Value>(): Intern<Value> {
  const codes = new Map<Value, number>();
  const values: Value[] = [];
  return {
    values,
    codeOf(value) {
      let code = codes.get(value);
      if (code === undefined) {
        code = values.push(value) - 1;
        codes.set(value, code);
      }
      return code;
    },
  };
}

/** Numbers pairs of whole numbers below 2^26 from 0, in the order in which they are met. */
export function createPairing(): (a: number, b: number) => number {
  const rows: Map<number, number>[] = [];
  let size = 0;
  return (a, b) => {
    const row = (rows[a] ??= new Map());
    let code = row.get(b);
    if (code === undefined) row.set(b, (code = size++));
    return code;
  };
}
