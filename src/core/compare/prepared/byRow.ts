/** What a few rows of a table have, each in its row's place: read as often as there are rows, so it is no map. */
export type ByRow<Value> = (Value | undefined)[];

/** Nothing yet, with a place for each row. */
export function byRow<Value>(rows: number): ByRow<Value> {
  return new Array<Value | undefined>(rows);
}

/** The same for a table of another length. */
export function withRows<Value>(from: Readonly<ByRow<Value>>, rows: number): ByRow<Value> {
  const copy = from.slice(0, rows);
  copy.length = rows;
  return copy;
}
