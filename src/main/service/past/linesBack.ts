/** A line of a history, without its line break. */
export interface Line {
  readonly bytes: Buffer;
  /** Where it begins, in bytes. */
  readonly offset: number;
}

/** The whole lines of a history, the last one first. What stands after the last line break was never acknowledged. */
export function* linesBack(bytes: Buffer): Generator<Line, void, void> {
  for (let end = bytes.lastIndexOf(10); end >= 0;) {
    const offset = end === 0 ? 0 : bytes.lastIndexOf(10, end - 1) + 1;
    yield { bytes: bytes.subarray(offset, end), offset };
    end = offset - 1;
  }
}
