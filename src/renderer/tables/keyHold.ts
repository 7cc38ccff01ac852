/** Keys that are pressed while the cursor is on its way to a new row, kept so that they land in that row. */
export interface KeyHold {
  /** Keeps keys until the work is done; then they are pressed again, in order. */
  readonly during: (work: Promise<unknown>) => Promise<void>;
  /** Takes a key where keys are kept. Gives whether it was taken. */
  readonly take: (event: KeyboardEvent) => boolean;
}

export function createKeyHold(): KeyHold {
  const kept: KeyboardEvent[] = [];
  let holds = 0;
  return {
    during: async (work) => {
      holds += 1;
      try {
        await work;
      } finally {
        holds -= 1;
      }
      if (holds > 0) return;
      for (const event of kept.splice(0)) (document.activeElement ?? document.body).dispatchEvent(event);
    },
    take: (event) => {
      if (holds === 0 || ['Control', 'Shift', 'Meta', 'Alt'].includes(event.key)) return false;
      kept.push(new KeyboardEvent(event.type, event));
      return true;
    },
  };
}
