/** Where the bars stand along the axis of names. The same arithmetic as d3's band scale, which nivo uses. */
export interface Band {
  /** From one index to the next. */
  readonly step: number;
  readonly width: number;
  /** The share of a step that is left free, for nivo. */
  readonly padding: number;
  /** Where an index's band begins, from the start of the axis. */
  readonly startOf: (index: number) => number;
  readonly centreOf: (index: number) => number;
}

/** `count` bands over `length` pixels, none wider than `widest`. */
export function bandOf(length: number, count: number, widest: number): Band {
  const n = Math.max(1, count);
  const padding = Math.min(0.98, Math.max(0.28, (length - widest * n) / (length + widest)));
  const step = length / (n + padding);
  const width = step * (1 - padding);
  const startOf = (index: number) => step * padding + step * index;
  return { step, width, padding, startOf, centreOf: (index) => startOf(index) + width / 2 };
}
