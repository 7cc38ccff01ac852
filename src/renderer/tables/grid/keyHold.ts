/** What is pressed and typed while the cursor or the editor is on its way, kept so that it lands where it was meant to. */
export interface KeyHold {
  /** Keeps what comes until the work is done; then it is done, in order. */
  readonly during: (work: Promise<unknown>) => Promise<void>;
  /** Takes an action where actions are kept. Gives whether it was taken. */
  readonly take: (action: () => void) => boolean;
}

export function createKeyHold(): KeyHold {
  const kept: (() => void)[] = [];
  let holds = 0;
  return {
    during: async (work) => {
      holds += 1;
      try {
        await work;
      } finally {
        holds -= 1;
      }
      // An action may begin work of its own, for which those after it wait.
      while (holds === 0 && kept.length > 0) kept.shift()?.();
    },
    take: (action) => {
      if (holds === 0) return false;
      kept.push(action);
      return true;
    },
  };
}
