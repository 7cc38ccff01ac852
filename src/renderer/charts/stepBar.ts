interface HasKey {
  readonly key: string;
}

interface Placed {
  readonly index: number;
  readonly series: number;
}

/** Bars as they are read: along the axis, and within one place series by series. */
export function readingOrder<Bar extends Placed>(bars: readonly Bar[]): Bar[] {
  return [...bars].sort((a, b) => a.index - b.index || a.series - b.series);
}

/**
 * The bar to which a key leads from the selected one, in reading order; from none, to the first or the last. Undefined for
 * keys that do not step.
 */
export function stepBar(bars: readonly HasKey[], selected: string | null, key: string): string | undefined {
  const at = bars.findIndex((bar) => bar.key === selected);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return bars[Math.min(at + 1, bars.length - 1)]?.key;
    case 'ArrowLeft':
    case 'ArrowUp':
      return bars.at(at < 0 ? -1 : Math.max(at - 1, 0))?.key;
    case 'Home':
      return bars[0]?.key;
    case 'End':
      return bars.at(-1)?.key;
    default:
      return undefined;
  }
}
