/** Whether a key or a paste is meant for the grid: made in it, or nowhere in particular. */
export function isForGrid(grid: HTMLElement, field: HTMLElement, target: EventTarget | null): boolean {
  return target === document.body || target === field || (target instanceof Node && grid.contains(target));
}

/** Whether a key stands for text, by itself or with what comes after it. */
export function isText({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (key === 'Unidentified' || key === 'Dead') return true;
  // Ctrl with Alt is how some keyboards make their third signs.
  return key.length === 1 && !metaKey && ctrlKey === (ctrlKey && altKey);
}

export function isModifier(key: string): boolean {
  return ['Control', 'Shift', 'Meta', 'Alt', 'AltGraph', 'CapsLock'].includes(key);
}
