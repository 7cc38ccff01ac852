const step = 10;

/** Where a key leads in a list that ends with place `last`; null for keys that do not move. */
export function moveWithin(key: string, at: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return Math.min(at + 1, last);
    case 'ArrowUp':
    case 'k':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(at + step, last);
    case 'PageUp':
      return Math.max(at - step, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
